package vn.mangnon.reporting;

/** Where a deadline stands at the end of a day. */
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
