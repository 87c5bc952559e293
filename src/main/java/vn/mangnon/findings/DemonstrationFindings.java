package vn.mangnon.findings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.DemonstrationStep;

/** What was found out in the invented cases; it is true of nobody. */
@ApplicationScoped
class DemonstrationFindings {

    private static final String TEXT = "Nội dung hư cấu dùng để trình diễn.";

    void invent(@Observes DemonstrationStep step) {
        var finding = findingOf(step);
        if (finding != null) {
            finding.persist();
        }
    }

    private static @Nullable Finding findingOf(DemonstrationStep step) {
        var at = step.at();
        return switch (step.step()) {
            case VERIFY -> Finding.of(step.caseId(), new VerifyCase(null, at, TEXT), step.actor(), at);
            case ASSESS ->
                Finding.of(
                        step.caseId(),
                        new AssessCase(null, at, step.emergency(), null, Risk.MEDIUM, TEXT),
                        step.actor(),
                        at);
            case INVESTIGATE ->
                Finding.of(step.caseId(), new InvestigateCase(null, at, Risk.MEDIUM, TEXT, null), step.actor(), at);
            case REVIEW ->
                Finding.of(step.caseId(), new ReviewCase(null, at, true, true, Risk.LOW, TEXT, null), step.actor(), at);
            default -> null;
        };
    }
}
