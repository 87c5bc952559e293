package vn.mangnon.procedure;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.kernel.Problem;

/**
 * All that the procedure has to know of a case.
 *
 * @param takenUp whether somebody has taken it up
 * @param awaitsMeasure whether the twelve hours wait for a measure still
 * @param separated whether the child is separated from its carers now
 * @param planDrafters who wrote the plan that is on its way
 * @param conditionsMet whether the last review found both conditions of Đ.30.1.b
 */
public record CaseStanding(
        CaseStatus status,
        boolean takenUp,
        boolean awaitsMeasure,
        boolean separated,
        Set<UUID> planDrafters,
        boolean conditionsMet) {

    /** Every case begins here. */
    public static final CaseStanding RECEIVED =
            new CaseStanding(CaseStatus.RECEIVED, false, false, false, Set.of(), false);

    public CaseStanding {
        planDrafters = Set.copyOf(planDrafters);
    }

    /** The code of what stands against this step now; empty if it may be taken. */
    public Optional<String> refusal(CaseStep step, UUID actor) {
        if (!step.isPossibleIn(this)) {
            return Optional.of(status.isOpen() ? step.outOfTurn() : "CASE_CLOSED");
        }
        return step.guards().stream()
                .filter(guard -> guard.refuses(this, actor))
                .findFirst()
                .map(CaseGuard::code);
    }

    /**
     * Where the case stands after the step.
     *
     * @param conditionsMet what a review found; of no meaning for other steps
     * @throws Problem 409 with the code of what stands against it
     */
    public CaseStanding after(CaseStep step, UUID actor, boolean conditionsMet) {
        refusal(step, actor).ifPresent(code -> {
            throw Problem.conflict(code);
        });
        var next = step.to() == null ? status : step.to();
        return switch (step) {
            case ACCEPT -> new CaseStanding(next, true, awaitsMeasure, separated, planDrafters, this.conditionsMet);
            case DRAFT_PLAN -> new CaseStanding(next, takenUp, awaitsMeasure, separated, draftersWith(actor), false);
            case REVIEW -> new CaseStanding(next, takenUp, awaitsMeasure, separated, planDrafters, conditionsMet);
            case SEPARATE -> new CaseStanding(next, takenUp, awaitsMeasure, true, planDrafters, this.conditionsMet);
            // A child that is home again is assessed anew (TT 14/2020 Đ.14.3).
            case END_SEPARATION -> new CaseStanding(next, takenUp, awaitsMeasure, false, planDrafters, false);
            default -> new CaseStanding(next, takenUp, awaitsMeasure, separated, planDrafters, this.conditionsMet);
        };
    }

    /** A plan that is corrected has one writer more; a new one has its own. */
    private Set<UUID> draftersWith(UUID actor) {
        var corrected = status == CaseStatus.PLAN_DRAFTED || status == CaseStatus.PLAN_RETURNED;
        var drafters = new HashSet<>(corrected ? planDrafters : Set.of());
        drafters.add(actor);
        return drafters;
    }
}
