package vn.mangnon.cases;

/** Where a case stands. Set by commands only. */
enum CaseStatus {
    /** Written down; nobody has taken it up yet. */
    RECEIVED,
    IN_PROGRESS,
    CLOSED;

    boolean mayBecome(CaseStatus next) {
        return switch (this) {
            case RECEIVED -> next == IN_PROGRESS || next == CLOSED;
            case IN_PROGRESS -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
