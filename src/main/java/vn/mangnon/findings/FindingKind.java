package vn.mangnon.findings;

/** At which step something was found out. */
enum FindingKind {
    VERIFICATION,
    ASSESSMENT,
    INVESTIGATION,
    REVIEW
}
