/**
 * Code lists (danh mục): the categories of the law, ethnic groups, and the lists a place keeps for itself. Codes are stable
 * and never translated; labels are in both languages; every entry has its dates and the article it comes from. A new
 * circular is new rows, not new code.
 */
@NullMarked
package vn.mangnon.codes;

import org.jspecify.annotations.NullMarked;
