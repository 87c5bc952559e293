package vn.mangnon.procedure;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Draws the procedure, as Mermaid text, into the contract: from the table itself, so that it cannot say anything else. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CaseDiagram implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var status = document.getComponents().getSchemas().get("CaseStatus");
        if (status != null) {
            status.setDescription(
                    status.getDescription() + "\n\nOnly steps move it (`/case-steps`); what any open case can"
                            + " come to is drawn from `[open]`:\n\n```mermaid\n" + mermaid() + "```");
        }
    }

    static String mermaid() {
        var lines = new ArrayList<String>();
        lines.add("stateDiagram-v2");
        lines.add("    state \"[open]\" as OPEN");
        lines.add("    [*] --> RECEIVED");
        for (var step : CaseStep.values()) {
            if (step.to() == null) {
                continue;
            }
            var from = step.from().equals(CaseStatus.open())
                    ? List.of("OPEN")
                    : step.from().stream().sorted().map(Enum::name).toList();
            from.forEach(state -> lines.add("    %s --> %s: %s".formatted(state, step.to(), step)));
        }
        Arrays.stream(CaseStatus.values())
                .filter(state -> !state.isOpen())
                .forEach(state -> lines.add("    " + state + " --> [*]"));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
