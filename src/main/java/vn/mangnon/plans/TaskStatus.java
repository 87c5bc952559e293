package vn.mangnon.plans;

/** Where a task stands on a day. */
enum TaskStatus {
    OPEN,
    OVERDUE,
    DONE
}
