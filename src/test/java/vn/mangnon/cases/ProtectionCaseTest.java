package vn.mangnon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.procedure.CaseStep;

/** What a dossier does with the steps that are taken in it. NĐ 56/2017 Đ.30.1.b: closed when both conditions hold. */
class ProtectionCaseTest {

    private static final UnitPath PLACE = new UnitPath("/82/29971/");
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID OFFICER = UUID.randomUUID();
    private static final UUID CHAIR = UUID.randomUUID();
    private static final Instant NEWS = Instant.parse("2026-11-21T12:30:00Z");
    private static final Instant LATER = Instant.parse("2026-11-22T00:30:00Z");

    @Nested
    class Closing {

        @ParameterizedTest
        @CsvSource({"true, true, true", "true, false, false", "false, true, false", "false, false, false"})
        void needs_both_conditions_said_at_closing(boolean noLongerAtRisk, boolean stable, boolean closes) {
            var known = reviewed(true);
            Executable closing =
                    () -> known.close(new CloseCase(noLongerAtRisk, stable, "Kết quả", null, null), OFFICER, LATER);
            if (closes) {
                assertDoes(closing);
                assertEquals(CaseStatus.CLOSED, known.status());
                assertEquals(new Closure(LATER, OFFICER, "Kết quả", null), known.closure());
                assertEquals(CaseOutcome.SAFE_AT_HOME, known.outcomeCode());
            } else {
                assertRefused("CLOSURE_CONDITIONS_NOT_MET", closing);
                assertEquals(CaseStatus.REVIEWED, known.status());
                assertNull(known.closure());
            }
        }

        @Test
        void needs_both_conditions_found_by_the_last_review() {
            var known = reviewed(false);
            assertRefused("CLOSURE_CONDITIONS_NOT_MET", () -> known.close(safeAndStable(), OFFICER, LATER));
            known.take(CaseStep.REVIEW, false, OFFICER, true, LATER);
            assertDoes(() -> known.close(safeAndStable(), OFFICER, LATER));
        }

        @Test
        void needs_a_review() {
            assertRefused("CASE_NOT_REVIEWED", () -> received().close(safeAndStable(), OFFICER, LATER));
        }

        @Test
        void ends_every_change() {
            var known = reviewed(true);
            known.close(safeAndStable(), OFFICER, LATER);
            var closure = known.closure();
            var version = known.updatedAt();
            for (Executable change : List.<Executable>of(
                    () -> known.describe(details(true), PLACE, LATER),
                    () -> known.accept(OFFICER, OFFICER, LATER),
                    () -> known.take(CaseStep.RECORD_EMERGENCY_MEASURE, false, OFFICER, false, LATER),
                    () -> known.close(safeAndStable(), OFFICER, LATER),
                    () -> known.close(new CloseCase(false, false, "x", null, null), OFFICER, LATER))) {
                assertRefused("CASE_CLOSED", change);
            }
            assertEquals(closure, known.closure());
            assertEquals(version, known.updatedAt());
            // What was done in time may be written down late, while the clock waits for it.
            assertDoes(() -> known.take(CaseStep.RECORD_EMERGENCY_MEASURE, true, OFFICER, false, LATER));
        }
    }

    @Nested
    class Taking_up {

        @Test
        void says_who_answers_for_it_and_leaves_the_case_at_its_step() {
            var known = received();
            assertNull(known.assigneeId());
            known.accept(OFFICER, OFFICER, NEWS);
            assertEquals(CaseStatus.RECEIVED, known.status());
            assertEquals(OFFICER, known.assigneeId());
        }

        @Test
        void happens_once() {
            var known = received();
            known.accept(OFFICER, OFFICER, NEWS);
            assertRefused("CASE_TAKEN_UP_ALREADY", () -> known.accept(UUID.randomUUID(), CHAIR, NEWS));
            assertEquals(OFFICER, known.assigneeId());
        }
    }

    @Nested
    class A_transfer {

        private static final UnitPath NEXT_DOOR = new UnitPath("/87/29992/");

        @Test
        void leaves_it_to_the_other_commune_to_take_it_up() {
            var known = received();
            known.accept(OFFICER, OFFICER, NEWS);
            var there = UUID.randomUUID();
            known.handTo(there, NEXT_DOOR, null, LATER);
            assertEquals(there, known.handlingUnitId());
            assertEquals(List.of(PLACE, NEXT_DOOR), known.places());
            assertNull(known.assigneeId());
            assertDoes(() -> known.accept(CHAIR, CHAIR, LATER));
        }

        @Test
        void back_to_the_place_of_the_incident_leaves_one_commune() {
            var known = received();
            known.handTo(UUID.randomUUID(), NEXT_DOOR, null, LATER);
            known.handTo(known.incidentUnitId(), PLACE, null, LATER);
            assertNull(known.handlingUnitId());
            assertEquals(List.of(PLACE), known.places());
        }
    }

    @Nested
    class Another_ending {

        @Test
        void keeps_when_by_whom_and_why() {
            var known = received();
            known.end(CaseStep.REFUTE, new EndCase(EndCase.Kind.REFUTED, NEWS, null, "Không đúng"), OFFICER, LATER);
            assertEquals(CaseStatus.REFUTED, known.status());
            assertEquals(new Ending(NEWS, OFFICER, null, "Không đúng"), known.ending());
            assertNull(known.closure());
        }
    }

    @Nested
    class What_is_written {

        @Test
        void is_support_unless_said_otherwise() {
            assertEquals(ProtectionLevel.SUPPORT, received().protectionLevel());
        }

        @Test
        void is_no_demonstration_unless_made_as_one() {
            assertTrue(ProtectionCase.invented(details(null), "1", PLACE, OFFICER, NEWS)
                    .invented());
            assertEquals(false, received().invented());
        }
    }

    private static ProtectionCase received() {
        return new ProtectionCase(details(null), "29971-2026-0001", PLACE, OFFICER, NEWS);
    }

    private static ProtectionCase reviewed(boolean conditionsMet) {
        var known = received();
        for (var step : List.of(
                CaseStep.VERIFY,
                CaseStep.ASSESS,
                CaseStep.INVESTIGATE,
                CaseStep.DRAFT_PLAN,
                CaseStep.SUBMIT_PLAN,
                CaseStep.APPROVE_PLAN,
                CaseStep.START,
                CaseStep.REVIEW)) {
            known.take(step, false, step == CaseStep.APPROVE_PLAN ? CHAIR : OFFICER, conditionsMet, NEWS);
        }
        return known;
    }

    private static CaseDetails details(@Nullable Boolean emergency) {
        return new CaseDetails(
                null, null, NEWS, CaseChannel.PHONE, UNIT, emergency, null, List.of(), null, null, null, null);
    }

    private static CloseCase safeAndStable() {
        return new CloseCase(true, true, "Trẻ đã ổn định", null, null);
    }

    private static void assertDoes(Executable act) {
        org.junit.jupiter.api.Assertions.assertDoesNotThrow(act);
    }

    private static void assertRefused(String code, Executable act) {
        var problem = assertThrows(Problem.class, act);
        assertEquals(409, problem.status());
        assertEquals(code, problem.code());
    }
}
