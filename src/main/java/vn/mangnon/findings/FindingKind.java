package vn.mangnon.findings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** At which step something was found out. */
@Schema(
        description = "`VERIFICATION` (NĐ 56/2017 Đ.25.2), `ASSESSMENT` (Đ.26.2), `INVESTIGATION` (Đ.27), `REVIEW` "
                + "(Đ.30).")
enum FindingKind {
    VERIFICATION,
    ASSESSMENT,
    INVESTIGATION,
    REVIEW
}
