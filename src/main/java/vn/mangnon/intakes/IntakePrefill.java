package vn.mangnon.intakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.Cases;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.Prefill;
import vn.mangnon.forms.PrefillSource;

/** What was written down once as the intake is not typed a second time into Mẫu 01; into no other form does it go. */
@ApplicationScoped
@Priority(100)
class IntakePrefill implements PrefillSource {

    private final IntakeRepository intakes;
    private final Confidants confidants;
    private final Cases cases;

    IntakePrefill(IntakeRepository intakes, Confidants confidants, Cases cases) {
        this.intakes = intakes;
        this.confidants = confidants;
        this.cases = cases;
    }

    @Override
    public Map<Prefill, JsonNode> known(UUID caseId, Form form) {
        Map<Prefill, JsonNode> said = new EnumMap<>(Prefill.class);
        if (form.isIntake() && confidants.includeCaller(cases.require(caseId))) {
            intakes.of(caseId).map(Intake::details).ifPresent(intake -> {
                text(said, Prefill.CHILD_NAME, intake.childName());
                text(said, Prefill.CHILD_SEX, name(intake.childSex()));
                text(said, Prefill.CHILD_BIRTH_DATE, name(intake.childBornOn()));
                if (intake.childAge() != null) {
                    said.put(Prefill.CHILD_AGE, IntNode.valueOf(intake.childAge()));
                }
                text(said, Prefill.CHILD_CARER, intake.carer());
                text(said, Prefill.INCIDENT_PLACE, intake.incidentPlace());
                text(said, Prefill.WHAT_WAS_TOLD, intake.childState());
                text(said, Prefill.ACTIONS_TAKEN, intake.actionsTaken());
            });
        }
        return said;
    }

    private static @Nullable String name(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void text(Map<Prefill, JsonNode> said, Prefill what, @Nullable String told) {
        if (told != null) {
            said.put(what, TextNode.valueOf(told));
        }
    }
}
