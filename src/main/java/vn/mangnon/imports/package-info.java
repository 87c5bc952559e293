/**
 * Bringing lists of children into the register. An <em>import</em> (nhập danh sách) is a file whose rows are laid out in parts
 * in the database, sealed, while it is uploaded; a job then takes one part after the other, so that it can go on wherever it
 * was, in whatever process. A <em>trial</em> (chạy thử) finds every fault and changes nothing; it can be carried out
 * afterwards without another upload. What a row must fulfil the register itself says ({@code children.ChildIntake}).
 */
@NullMarked
package vn.mangnon.imports;

import org.jspecify.annotations.NullMarked;
