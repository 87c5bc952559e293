package vn.mangnon.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What Đề án 06 wants set right. */
@Schema(name = "Defect", description = "`NO_PERSONAL_ID`: none; `MALFORMED_PERSONAL_ID`: rejected, or at odds with sex, century or year of birth; `MISSING_BASICS`: ethnicity, sex, an exact date of birth or a carer is missing; `NOT_REGISTERED`: a child in a household that nobody has registered")
enum Defect {
    NO_PERSONAL_ID,
    /** The police rejected it, or it disagrees with sex, century or year of birth. Twelve digits it always has. */
    MALFORMED_PERSONAL_ID,
    /** Ethnicity, sex, an exact date of birth, or anybody who cares for the child. */
    MISSING_BASICS,
    /** A child in a household that nobody has registered. */
    NOT_REGISTERED
}
