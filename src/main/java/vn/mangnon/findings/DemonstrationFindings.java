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
        var found = foundBy(step);
        if (found != null) {
            new Finding(step.caseId(), found, step.actor(), step.at()).persist();
        }
    }

    private static @Nullable Found foundBy(DemonstrationStep step) {
        var at = step.at();
        return switch (step.step()) {
            case VERIFY -> new VerifyCase(null, at, TEXT);
            case ASSESS -> new AssessCase(null, at, step.emergency(), null, Risk.MEDIUM, TEXT);
            case INVESTIGATE -> new InvestigateCase(null, at, Risk.MEDIUM, TEXT, null);
            case REVIEW -> new ReviewCase(null, at, true, true, Risk.LOW, TEXT, null);
            default -> null;
        };
    }
}
