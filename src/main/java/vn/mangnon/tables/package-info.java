/**
 * Tables that people and machines bring and take away: a <em>column</em> has a key and a heading in Vietnamese and in English,
 * a <em>row</em> has the number it has in the file. Workbooks (XLSX), CSV and NDJSON are written and read row by row, whatever
 * their length. Nothing in here knows what a table is about.
 */
@NullMarked
package vn.mangnon.tables;

import org.jspecify.annotations.NullMarked;
