package vn.mangnon.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.forms.Prefill;
import vn.mangnon.forms.PrefillSource;

/** What was done at once, as Mẫu 01 asks for it. */
@ApplicationScoped
class MeasurePrefill implements PrefillSource {

    private final MeasureRepository measures;

    MeasurePrefill(MeasureRepository measures) {
        this.measures = measures;
    }

    @Override
    public Map<Prefill, JsonNode> known(UUID caseId) {
        var done = measures.takenBeforeOpening(caseId).stream()
                .map(EmergencyMeasure::description)
                .collect(Collectors.joining("\n"));
        return done.isEmpty() ? Map.of() : Map.of(Prefill.ACTIONS_TAKEN, TextNode.valueOf(done));
    }
}
