/**
 * What is written down along a case and never changed: notes (ghi chép) and the minutes of meetings (biên bản họp), such as
 * the one on the child's needs (NĐ 56/2017 Đ.27.2). What turns out to be wrong is corrected by another entry that says which
 * one it corrects; both stay.
 */
@NullMarked
package vn.mangnon.casenotes;

import org.jspecify.annotations.NullMarked;
