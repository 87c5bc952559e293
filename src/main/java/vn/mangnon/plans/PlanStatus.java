package vn.mangnon.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a plan stands. Set by commands only. */
@Schema(
        description =
                "`DRAFT`: being written, owed by nobody; `ISSUED`: in force, its tasks are owed; `CLOSED`: ended.")
enum PlanStatus {
    DRAFT,
    ISSUED,
    CLOSED
}
