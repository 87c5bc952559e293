package vn.mangnon.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table itself: that it hangs together, and that everything told from it says what it says. */
class CaseStepTest {

    @Test
    void every_state_can_be_reached_and_every_open_one_left() {
        var reached = EnumSet.of(CaseStatus.RECEIVED);
        for (int i = 0; i < CaseStatus.values().length; i++) {
            Arrays.stream(CaseStep.values())
                    .filter(step -> step.to() != null && step.from().stream().anyMatch(reached::contains))
                    .forEach(step -> reached.add(step.to()));
        }
        assertEquals(EnumSet.allOf(CaseStatus.class), reached);
        for (var state : CaseStatus.values()) {
            var left = Arrays.stream(CaseStep.values())
                    .anyMatch(step -> step.from().contains(state) && step.to() != null && step.to() != state);
            assertEquals(state.isOpen(), left, state::name);
        }
    }

    @ParameterizedTest
    @EnumSource(CaseStep.class)
    void every_refusal_has_its_words_in_both_languages(CaseStep step) {
        for (var language : Set.of("vi", "en")) {
            var words = ResourceBundle.getBundle("problems_" + language);
            CaseStepView.of(step).refusals().forEach(code -> assertTrue(words.containsKey(code + ".title"), code));
        }
    }

    @ParameterizedTest
    @EnumSource(CaseStep.class)
    void every_step_names_who_takes_it_by_which_request_and_which_article(CaseStep step) {
        assertFalse(step.duties().isEmpty());
        assertTrue(step.request().matches("(POST|PUT|PATCH) /cases/\\{id}.*"), step.request());
        assertTrue(step.legalBasis().matches(".*(NĐ|Luật).*Đ\\..*"), step.legalBasis());
    }

    @Test
    void the_diagram_draws_every_way_there_is_and_no_other() {
        var drawn = CaseDiagram.mermaid();
        assertTrue(drawn.startsWith("stateDiagram-v2\n"));
        var arrows = drawn.lines()
                .filter(line -> line.contains(" --> ") && line.contains(": "))
                .count();
        var ways = Arrays.stream(CaseStep.values())
                .filter(step -> step.to() != null)
                .mapToInt(step ->
                        step.from().equals(CaseStatus.open()) ? 1 : step.from().size())
                .sum();
        assertEquals(ways, arrows);
        assertTrue(drawn.contains("    PLAN_SUBMITTED --> PLAN_RETURNED: RETURN_PLAN\n"));
        assertTrue(drawn.contains("    REVIEWED --> PLAN_DRAFTED: DRAFT_PLAN\n"));
    }

    /** A plan that two have written is approved by neither; the next one only not by its own writer. */
    @Test
    void everybody_who_wrote_the_plan_is_kept_from_approving_it() {
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        var standing = new CaseStanding(CaseStatus.INVESTIGATED, true, false, false, Set.of(), false)
                .after(CaseStep.DRAFT_PLAN, one, false)
                .after(CaseStep.DRAFT_PLAN, two, false)
                .after(CaseStep.SUBMIT_PLAN, two, false);
        assertEquals(
                "PLAN_DRAFTER_CANNOT_APPROVE",
                standing.refusal(CaseStep.APPROVE_PLAN, one).orElseThrow());
        assertEquals(
                "PLAN_DRAFTER_CANNOT_APPROVE",
                standing.refusal(CaseStep.APPROVE_PLAN, two).orElseThrow());
        var chair = UUID.randomUUID();
        var next = standing.after(CaseStep.APPROVE_PLAN, chair, false)
                .after(CaseStep.START, one, false)
                .after(CaseStep.DRAFT_PLAN, two, false)
                .after(CaseStep.SUBMIT_PLAN, two, false);
        assertTrue(next.refusal(CaseStep.APPROVE_PLAN, one).isEmpty());
    }
}
