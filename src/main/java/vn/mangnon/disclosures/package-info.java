/**
 * What was handed out about a child: a <em>disclosure</em> (cung cấp thông tin) to an organization, with what was asked,
 * which kinds of data were given, in which form and on which ground. It is the log that NĐ 47/2020/NĐ-CP Đ.45 orders; it is
 * written before the data leaves, and where the ground is consent it is refused without.
 */
@NullMarked
package vn.mangnon.disclosures;

import org.jspecify.annotations.NullMarked;
