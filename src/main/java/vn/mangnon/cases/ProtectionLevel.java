package vn.mangnon.cases;

/** The level of protection that a case calls for; the third, prevention, is for everyone (Luật Trẻ em Đ.47-50). */
enum ProtectionLevel {
    /** Hỗ trợ: a child at risk or in special circumstances (Đ.49). */
    SUPPORT,
    /** Can thiệp: an abused child and its family (Đ.50). */
    INTERVENTION
}
