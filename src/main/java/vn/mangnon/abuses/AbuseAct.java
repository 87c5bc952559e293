package vn.mangnon.abuses;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done, in the words of Luật Trẻ em Đ.6 and the Criminal Code's Đ.151-153; the forms stand in the case. */
@Schema(
        description = "`KIDNAPPING` bắt cóc; `SWAPPING` đánh tráo; `APPROPRIATION` chiếm đoạt; `SALE` mua bán; "
                + "`BEATING` đánh đập; `MENTAL_HARM` xúc phạm, hành hạ tinh thần; `RAPE` hiếp dâm; "
                + "`SEXUAL_ASSAULT` cưỡng dâm, giao cấu; `MOLESTATION` dâm ô; `PROSTITUTION_PORNOGRAPHY` mại dâm, "
                + "khiêu dâm; `FORCED_LABOUR` cưỡng bức, bóc lột lao động; `CHILD_MARRIAGE` tảo hôn; `ABANDONMENT` "
                + "bỏ rơi; `NEGLECT` bỏ mặc; `ONLINE_ABUSE` trên môi trường mạng; `OTHER` khác.")
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
