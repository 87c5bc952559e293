package vn.mangnon.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The level of protection that a case calls for; the third, prevention, is for everyone (Luật Trẻ em Đ.47-50). */
@Schema(
        description =
                "`SUPPORT` hỗ trợ: at risk or in special circumstances (Luật Trẻ em Đ.49); `INTERVENTION` can thiệp: "
                        + "abused (Đ.50).")
enum ProtectionLevel {
    /** Hỗ trợ: a child at risk or in special circumstances (Đ.49). */
    SUPPORT,
    /** Can thiệp: an abused child and its family (Đ.50). */
    INTERVENTION
}
