package vn.mangnon.procedure;

import java.util.UUID;

/** What can stand against a step in a state that allows it. Its name is the code of the refusal. */
enum CaseGuard {
    CASE_TAKEN_UP_ALREADY {
        @Override
        boolean refuses(CaseStanding standing, UUID actor) {
            return standing.takenUp();
        }
    },
    /** Who wrote a plan does not judge it. */
    PLAN_DRAFTER_CANNOT_APPROVE {
        @Override
        boolean refuses(CaseStanding standing, UUID actor) {
            return standing.planDrafters().contains(actor);
        }
    },
    /** Đ.30.1.b: the last review found both. */
    CLOSURE_CONDITIONS_NOT_MET {
        @Override
        boolean refuses(CaseStanding standing, UUID actor) {
            return !standing.conditionsMet();
        }
    },
    /** A child that is still away from its family by decision is not out of the commune's hands. */
    CHILD_STILL_SEPARATED {
        @Override
        boolean refuses(CaseStanding standing, UUID actor) {
            return standing.separated();
        }
    },
    CHILD_NOT_SEPARATED {
        @Override
        boolean refuses(CaseStanding standing, UUID actor) {
            return !standing.separated();
        }
    };

    abstract boolean refuses(CaseStanding standing, UUID actor);
}
