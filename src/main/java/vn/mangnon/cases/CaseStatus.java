package vn.mangnon.cases;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case stands. Set by commands only. */
@Schema(description = "`RECEIVED`: written down, taken up by nobody yet; `IN_PROGRESS`: taken up; `CLOSED`.")
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
