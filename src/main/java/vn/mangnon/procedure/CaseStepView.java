package vn.mangnon.procedure;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of the procedure, as data. */
@Schema(name = "CaseStepRule")
record CaseStepView(
        @Schema(description = "As `allowedActions` names it.")
        CaseStep step,

        @Schema(description = "The request that takes it.", examples = "POST /cases/{id}/plan/approval")
        String request,

        @Schema(description = "In which states it may be taken.")
        List<CaseStatus> from,

        @Schema(description = "Where it leads; absent when the case stays where it stands.") @Nullable
        CaseStatus to,

        @Schema(description = "Who may take it: one of these duties.")
        List<String> duties,

        @Schema(description = "The article of law.") String legalBasis,

        @Schema(description = "The codes of 409 with which it can be refused.")
        List<String> refusals) {

    static CaseStepView of(CaseStep step) {
        var refusals = Stream.concat(
                        Stream.of("CASE_CLOSED", step.outOfTurn()),
                        step.guards().stream().map(CaseGuard::code))
                .distinct()
                .toList();
        return new CaseStepView(
                step,
                step.request(),
                step.from().stream().sorted().toList(),
                step.to(),
                step.duties().stream().sorted().toList(),
                step.legalBasis(),
                refusals);
    }
}
