package vn.mangnon.quality;

/** What Đề án 06 wants set right. */
enum Defect {
    NO_PERSONAL_ID,
    /** The police rejected it, or it disagrees with sex, century or year of birth. Twelve digits it always has. */
    MALFORMED_PERSONAL_ID,
    /** Ethnicity, sex, an exact date of birth, or anybody who cares for the child. */
    MISSING_BASICS,
    /** A child in a household that nobody has registered. */
    NOT_REGISTERED
}
