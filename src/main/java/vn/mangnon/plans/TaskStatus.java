package vn.mangnon.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a task stands on a day. */
@Schema(
        description =
                "`OPEN`: to be done by its day, or without one; `OVERDUE`: its day is past, it is not done and the plan is no draft; "
                        + "`DONE`: said to be done.")
enum TaskStatus {
    OPEN,
    OVERDUE,
    DONE
}
