package vn.mangnon.plans;

/** Where a plan stands. Set by commands only. */
enum PlanStatus {
    DRAFT,
    ISSUED,
    CLOSED
}
