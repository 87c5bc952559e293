/**
 * Taking children out of the register. An <em>export</em> (xuất danh sách) is written by a job as of one moment, within what
 * its owner may see, and waits for a day, sealed, to be fetched. A workbook with names in it always opens with a password of
 * its owner's choosing. That it was made and that it was fetched stand in the audit trail.
 */
@NullMarked
package vn.mangnon.exports;

import org.jspecify.annotations.NullMarked;
