package vn.mangnon.cases;

/** Forms of abuse, Luật Trẻ em Đ.4.5; labels in {@code /code-lists/abuse-forms}. Never in a list nor in a URL. */
enum AbuseForm {
    VIOLENCE,
    EXPLOITATION,
    SEXUAL_ABUSE,
    TRAFFICKING,
    ABANDONMENT_NEGLECT,
    OTHER
}
