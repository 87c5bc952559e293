package vn.mangnon.findings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cao, trung bình, thấp: as the forms of the decree rate it. */
@Schema(name = "CaseRisk", description = "`HIGH` cao, `MEDIUM` trung bình, `LOW` thấp.")
enum Risk {
    HIGH,
    MEDIUM,
    LOW
}
