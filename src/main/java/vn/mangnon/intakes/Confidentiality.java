package vn.mangnon.intakes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far what was told may go (NĐ 56/2017 Đ.24). */
@Schema(
        description = "`RESTRICTED`: those who work on it, and of other bodies those of the kinds in `distribution`; "
                + "`CONFIDENTIAL`: the officer in charge and the chair, who may tell whoever they name; "
                + "`STRICTLY_CONFIDENTIAL`: the officer in charge and the chair, who tell nobody. For everybody else there is "
                + "no intake (404), nor Mẫu 01 with its answers. Not the `RESTRICTED` of a document, which is the "
                + "stricter of two.")
enum Confidentiality {
    /** Those who work on the case. */
    RESTRICTED,
    /** The officer in charge and the chair, who may tell whoever they name. */
    CONFIDENTIAL,
    /** The officer in charge and the chair, who tell nobody. */
    STRICTLY_CONFIDENTIAL
}
