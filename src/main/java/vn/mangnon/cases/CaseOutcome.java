package vn.mangnon.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a child is when its case is closed; both conditions of Đ.30.1.b hold for each. */
@Schema(
        description = "`SAFE_AT_HOME`: with its family, which needs no more help; `SAFE_IN_ALTERNATIVE_CARE`: with "
                + "others, for the long term; `SAFE_WITH_FURTHER_SUPPORT`: some service goes on outside of the "
                + "case.")
enum CaseOutcome {
    /** With its family, which needs no more help. */
    SAFE_AT_HOME,
    /** With a relative, another family or in a facility, for the long term. */
    SAFE_IN_ALTERNATIVE_CARE,
    /** Stable, and some service goes on outside of the case. */
    SAFE_WITH_FURTHER_SUPPORT
}
