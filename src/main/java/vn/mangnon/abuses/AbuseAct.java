package vn.mangnon.abuses;

/** What was done, in the words of Luật Trẻ em Đ.6 and the Criminal Code's Đ.151-153; the forms stand in the case. */
enum AbuseAct {
    /** Bắt cóc. */
    KIDNAPPING,
    /** Đánh tráo. */
    SWAPPING,
    /** Chiếm đoạt. */
    APPROPRIATION,
    /** Mua bán. */
    SALE,
    BEATING,
    MENTAL_HARM,
    RAPE,
    SEXUAL_ASSAULT,
    MOLESTATION,
    PROSTITUTION_PORNOGRAPHY,
    FORCED_LABOUR,
    CHILD_MARRIAGE,
    ABANDONMENT,
    NEGLECT,
    ONLINE_ABUSE,
    OTHER
}
