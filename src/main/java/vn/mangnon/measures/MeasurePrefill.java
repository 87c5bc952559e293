package vn.mangnon.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.cases.Cases;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.Prefill;
import vn.mangnon.forms.PrefillSource;

/** What was done already when the news was written down, for the form that asks for it (Mẫu 01). */
@ApplicationScoped
class MeasurePrefill implements PrefillSource {

    private final MeasureRepository measures;
    private final Cases cases;

    MeasurePrefill(MeasureRepository measures, Cases cases) {
        this.measures = measures;
        this.cases = cases;
    }

    @Override
    public Map<Prefill, JsonNode> known(UUID caseId, Form form) {
        var writtenDown = cases.require(caseId).createdAt();
        var done = measures.all(caseId).stream()
                .filter(measure -> measure.takenAt().isBefore(writtenDown))
                .map(EmergencyMeasure::description)
                .collect(Collectors.joining("\n"));
        return done.isEmpty() ? Map.of() : Map.of(Prefill.ACTIONS_TAKEN, TextNode.valueOf(done));
    }
}
