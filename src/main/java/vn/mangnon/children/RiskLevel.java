package vn.mangnon.children;

/** How near an at-risk child is to harm, as the officer judges; the law has no scale. */
enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
