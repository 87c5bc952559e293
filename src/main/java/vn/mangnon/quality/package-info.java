/**
 * A clean register (làm sạch dữ liệu trẻ em), as Đề án 06 orders it (CV 2513/LĐTBXH-TTTT, 14/7/2022): the officer takes out
 * who has one of four <em>defects</em> (no personal ID, one that cannot be right, missing basics, found at home but not
 * registered), the police of the commune check the list and hand it back signed, and what it says is taken over. What a signed
 * list says of a field is that field's <em>provenance</em> (nguồn dữ liệu); what is verified is never overwritten silently:
 * a <em>conflict</em> waits for a person.
 */
@NullMarked
package vn.mangnon.quality;

import org.jspecify.annotations.NullMarked;
