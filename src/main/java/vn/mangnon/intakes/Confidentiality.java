package vn.mangnon.intakes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far what was told may go (NĐ 56/2017 Đ.24). */
@Schema(
        description = "`RESTRICTED`: those who work on it; `CONFIDENTIAL`: the officer in charge, the chair and "
                + "whoever they name; `STRICTLY_CONFIDENTIAL`: the officer in charge and the chair.")
enum Confidentiality {
    /** Those who work on the case. */
    RESTRICTED,
    /** The officer in charge, the chair, and whoever they name. */
    CONFIDENTIAL,
    /** The officer in charge and the chair. */
    STRICTLY_CONFIDENTIAL
}
