package vn.mangnon.reporting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a deadline stands at the end of a day. */
@Schema(
        description =
                "`UPCOMING`: the period has not begun; nothing is submitted and the period has begun (`OPEN`), the "
                        + "last day is near (`DUE_SOON`) or past (`OVERDUE`); `SUBMITTED_ON_TIME`, `SUBMITTED_LATE`; "
                        + "`RETURNED`: the receiver sent it back; `ACCEPTED`; `WAIVED`: the receiver does without it.")
enum DeadlineStatus {
    /** The period has not begun. */
    UPCOMING,
    /** The period has begun, and nothing is submitted. */
    OPEN,
    /** The last day is near, and nothing is submitted. */
    DUE_SOON,
    /** The last day is past, and nothing is submitted. */
    OVERDUE,
    SUBMITTED_ON_TIME,
    SUBMITTED_LATE,
    /** The receiver sent it back. */
    RETURNED,
    ACCEPTED,
    /** The receiver does without it. */
    WAIVED
}
