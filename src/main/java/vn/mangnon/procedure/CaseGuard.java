package vn.mangnon.procedure;

import java.util.UUID;
import java.util.function.BiPredicate;

/** What can stand against a step in a state that allows it. */
enum CaseGuard {
    TAKEN_UP("CASE_TAKEN_UP_ALREADY", (standing, actor) -> standing.takenUp()),

    /** Who wrote a plan does not judge it. */
    OWN_PLAN(
            "PLAN_DRAFTER_CANNOT_APPROVE",
            (standing, actor) -> standing.planDrafters().contains(actor)),

    /** Đ.30.1.b: the last review found both. */
    CONDITIONS_MISSING("CLOSURE_CONDITIONS_NOT_MET", (standing, actor) -> !standing.conditionsMet()),

    /** A child that is still away from its family by decision is not out of the commune's hands. */
    STILL_SEPARATED("CHILD_STILL_SEPARATED", (standing, actor) -> standing.separated()),

    NOT_SEPARATED("CHILD_NOT_SEPARATED", (standing, actor) -> !standing.separated());

    private final String code;
    private final BiPredicate<CaseStanding, UUID> refuses;

    CaseGuard(String code, BiPredicate<CaseStanding, UUID> refuses) {
        this.code = code;
        this.refuses = refuses;
    }

    /** The code of the refusal. */
    String code() {
        return code;
    }

    boolean refuses(CaseStanding standing, UUID actor) {
        return refuses.test(standing, actor);
    }
}
