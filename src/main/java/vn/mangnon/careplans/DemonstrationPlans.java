package vn.mangnon.careplans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.mangnon.cases.DemonstrationStep;

/** The plans of the invented cases. */
@ApplicationScoped
class DemonstrationPlans {

    private static final String TEXT = "Nội dung hư cấu dùng để trình diễn.";

    private final CarePlanRepository plans;
    private final Clock clock;

    DemonstrationPlans(CarePlanRepository plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    void invent(@Observes DemonstrationStep step) {
        var at = step.at();
        switch (step.step()) {
            case DRAFT_PLAN -> {
                var day = LocalDate.ofInstant(at, clock.getZone());
                var service = new CarePlanDetails.Service(
                        "PSYCHOLOGY", TEXT, null, "Đơn vị hư cấu", day, day.plusMonths(2), 1_500_000L);
                new CarePlan(step.caseId(), 1, new CarePlanDetails(TEXT, null, List.of(service)), step.actor(), at)
                        .persist();
            }
            case SUBMIT_PLAN -> plans.requireLast(step.caseId()).submit(step.actor(), at);
            case APPROVE_PLAN ->
                plans.requireLast(step.caseId()).decide(CarePlan.Decision.APPROVED, null, null, step.actor(), at);
            case RETURN_PLAN ->
                plans.requireLast(step.caseId()).decide(CarePlan.Decision.RETURNED, null, TEXT, step.actor(), at);
            default -> {
                // Leaves no plan behind.
            }
        }
    }
}
