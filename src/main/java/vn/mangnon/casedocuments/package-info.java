/**
 * Documents of a case (tài liệu của hồ sơ): scanned decisions, photographs of injuries, recordings, minutes. A document is
 * announced first, with how confidential it is and for whom it is meant (NĐ 56/2017 Đ.24), and its content follows as a
 * stream. The content is encrypted with a key of its own before it touches any disk, its type is read from its bytes and not
 * from its name, and its SHA-256 is recorded. What should not be there is <em>withdrawn</em> (thu hồi) with a reason, never
 * erased.
 */
@NullMarked
package vn.mangnon.casedocuments;

import org.jspecify.annotations.NullMarked;
