package vn.mangnon.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Forms of abuse, Luật Trẻ em Đ.4.5; labels in {@code /code-lists/abuse-forms}. Never in a list nor in a URL. */
@Schema(
        description =
                "Luật Trẻ em Đ.4.5: `VIOLENCE` bạo lực; `EXPLOITATION` bóc lột; `SEXUAL_ABUSE` xâm hại tình dục; "
                        + "`TRAFFICKING` mua bán; `ABANDONMENT_NEGLECT` bỏ rơi, bỏ mặc; `OTHER` các hình thức gây tổn hại khác.")
enum AbuseForm {
    VIOLENCE,
    EXPLOITATION,
    SEXUAL_ABUSE,
    TRAFFICKING,
    ABANDONMENT_NEGLECT,
    OTHER
}
