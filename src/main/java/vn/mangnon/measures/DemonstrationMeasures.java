package vn.mangnon.measures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.cases.DemonstrationStep;
import vn.mangnon.procedure.CaseStep;

/** What was done at once in the invented cases; it was done to nobody. */
@ApplicationScoped
class DemonstrationMeasures {

    void invent(@Observes DemonstrationStep step) {
        if (step.step() == CaseStep.RECORD_EMERGENCY_MEASURE) {
            var details = new EmergencyMeasureDetails(null, step.at(), "Đưa trẻ đến nơi an toàn (hư cấu).");
            new EmergencyMeasure(step.caseId(), details, step.actor(), step.at()).persist();
        }
    }
}
