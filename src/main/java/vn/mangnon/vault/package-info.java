/**
 * What must not be read in the database, in a dump of it or on its disk: some columns are <em>sealed</em> (niêm phong) with
 * keys that lie outside of it, and found again, where they must be, by a <em>blind index</em> (chỉ mục mù), a keyed digest
 * that only equal values share. Keys are rotated by adding one: what is written is sealed with the primary, what was sealed
 * before stays readable.
 */
@NullMarked
package vn.mangnon.vault;

import org.jspecify.annotations.NullMarked;
