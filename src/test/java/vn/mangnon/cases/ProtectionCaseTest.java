package vn.mangnon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;

/** NĐ 56/2017 Đ.26.3: a measure within twelve hours of the news; Đ.30.1.b: closed when both conditions hold. */
class ProtectionCaseTest {

    private static final UnitPath PLACE = new UnitPath("/82/29971/");
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID ACCOUNT = UUID.randomUUID();

    /** A Saturday evening: hours of the clock are not hours of the office. */
    private static final Instant NEWS = Instant.parse("2026-11-21T12:30:00Z");

    private static final Instant LAST = Instant.parse("2026-11-22T00:30:00Z");

    @Nested
    class The_twelve_hours {

        @Test
        void begin_with_the_news_and_not_with_its_writing_down() {
            var clock = clockOf(emergency(NEWS, NEWS.plus(Duration.ofHours(5))));
            assertEquals(ClockCode.EMERGENCY_MEASURE, clock.code());
            assertEquals(NEWS, clock.startedAt());
            assertEquals(LAST, clock.dueAt());
            assertNull(clock.stoppedAt());
        }

        @Test
        void end_with_their_last_instant() {
            var clock = clockOf(emergency(NEWS, NEWS));
            assertEquals(CaseClock.State.RUNNING, clock.stateAt(NEWS));
            assertEquals(CaseClock.State.RUNNING, clock.stateAt(LAST));
            assertEquals(CaseClock.State.BREACHED, clock.stateAt(LAST.plus(1, ChronoUnit.MICROS)));
        }

        @Test
        void are_kept_by_a_measure_in_the_last_instant_and_not_by_one_after_it() {
            var kept = emergency(NEWS, NEWS);
            measure(kept, LAST);
            assertEquals(CaseClock.State.MET, clockOf(kept).stateAt(LAST.plus(Duration.ofDays(9))));
            var missed = emergency(NEWS, NEWS);
            measure(missed, LAST.plus(1, ChronoUnit.MICROS));
            assertEquals(CaseClock.State.BREACHED, clockOf(missed).stateAt(LAST.plus(Duration.ofDays(9))));
        }

        @Test
        void are_stopped_by_the_earliest_measure_whichever_is_written_first() {
            var later = NEWS.plus(Duration.ofHours(20));
            var earlier = NEWS.plus(Duration.ofHours(2));
            for (var order : List.of(List.of(later, earlier), List.of(earlier, later))) {
                var known = emergency(NEWS, NEWS);
                order.forEach(taken -> measure(known, taken));
                assertEquals(earlier, clockOf(known).stoppedAt());
                assertEquals(CaseClock.State.MET, clockOf(known).stateAt(later));
            }
        }

        @Test
        void begin_anew_when_the_hour_of_the_news_is_corrected() {
            var known = emergency(NEWS, NEWS);
            var truly = NEWS.minus(Duration.ofHours(3));
            known.describe(details(truly, true), PLACE, NEWS);
            assertEquals(truly, clockOf(known).startedAt());
            assertEquals(LAST.minus(Duration.ofHours(3)), clockOf(known).dueAt());
            assertEquals(CaseClock.State.BREACHED, clockOf(known).stateAt(LAST));
        }

        @Test
        void may_turn_out_kept_or_missed_after_all_when_the_hour_is_corrected() {
            var known = emergency(NEWS, NEWS);
            measure(known, LAST.plus(Duration.ofMinutes(1)));
            known.describe(details(NEWS.plus(Duration.ofMinutes(1)), true), PLACE, LAST);
            assertEquals(CaseClock.State.MET, clockOf(known).stateAt(LAST.plus(Duration.ofDays(1))));
            known.describe(details(NEWS, true), PLACE, LAST);
            assertEquals(CaseClock.State.BREACHED, clockOf(known).stateAt(LAST.plus(Duration.ofDays(1))));
        }

        @Test
        void run_only_in_an_emergency_and_count_from_the_news_when_it_turns_out_to_be_one() {
            var known = new ProtectionCase(details(NEWS, false), "1", PLACE, NEWS);
            assertEquals(List.of(), known.clocks());
            known.describe(details(NEWS, true), PLACE, NEWS.plus(Duration.ofHours(13)));
            assertEquals(NEWS, clockOf(known).startedAt());
            assertEquals(CaseClock.State.BREACHED, clockOf(known).stateAt(NEWS.plus(Duration.ofHours(13))));
        }

        @Test
        void are_kept_by_what_was_done_before_it_was_called_an_emergency() {
            var known = new ProtectionCase(details(NEWS, false), "1", PLACE, NEWS);
            var taken = NEWS.plus(Duration.ofHours(1));
            measure(known, NEWS.plus(Duration.ofHours(14)));
            measure(known, taken);
            known.describe(details(NEWS, true), PLACE, NEWS.plus(Duration.ofHours(15)));
            assertEquals(taken, clockOf(known).stoppedAt());
            assertEquals(CaseClock.State.MET, clockOf(known).stateAt(NEWS.plus(Duration.ofHours(15))));
        }

        @Test
        void are_one_clock_however_often_it_is_said() {
            var known = emergency(NEWS, NEWS);
            known.describe(details(NEWS, true), PLACE, NEWS);
            assertEquals(1, known.clocks().size());
        }

        @Test
        void are_met_by_a_measure_and_not_by_closing_the_case() {
            var closed = emergency(NEWS, NEWS);
            closed.close(safeAndStable(), ACCOUNT, LAST);
            assertNull(clockOf(closed).stoppedAt());
            assertEquals(CaseClock.State.BREACHED, clockOf(closed).stateAt(LAST.plus(Duration.ofDays(1))));
            // What was done in time may be written down late, once.
            measure(closed, NEWS.plusSeconds(60));
            assertEquals(CaseClock.State.MET, clockOf(closed).stateAt(LAST.plus(Duration.ofDays(1))));
            assertRefused("CASE_CLOSED", () -> measure(closed, NEWS.plusSeconds(61)));
        }

        @Test
        void stay_stopped_at_the_measure_when_the_case_is_closed() {
            var known = emergency(NEWS, NEWS);
            measure(known, NEWS.plusSeconds(60));
            known.close(safeAndStable(), ACCOUNT, LAST.plus(Duration.ofDays(60)));
            assertEquals(NEWS.plusSeconds(60), clockOf(known).stoppedAt());
        }
    }

    @Nested
    class Closing {

        @ParameterizedTest
        @CsvSource({"true, true, true", "true, false, false", "false, true, false", "false, false, false"})
        void needs_both_conditions_on_record(boolean noLongerAtRisk, boolean stable, boolean closes) {
            var known = emergency(NEWS, NEWS);
            Executable closing =
                    () -> known.close(new CloseCase(noLongerAtRisk, stable, "Kết quả", null), ACCOUNT, LAST);
            if (closes) {
                assertDoes(closing);
                assertEquals(CaseStatus.CLOSED, known.status());
                assertEquals(new Closure(LAST, ACCOUNT, "Kết quả", null), known.closure());
            } else {
                assertRefused("CLOSURE_CONDITIONS_NOT_MET", closing);
                assertEquals(CaseStatus.RECEIVED, known.status());
                assertNull(known.closure());
                assertNull(clockOf(known).stoppedAt());
            }
        }

        @Test
        void is_possible_before_and_after_it_was_taken_up() {
            var received = emergency(NEWS, NEWS);
            assertDoes(() -> received.close(safeAndStable(), ACCOUNT, LAST));
            var takenUp = emergency(NEWS, NEWS);
            takenUp.accept(ACCOUNT, NEWS);
            assertDoes(() -> takenUp.close(safeAndStable(), ACCOUNT, LAST));
        }

        @Test
        void ends_every_change() {
            var known = emergency(NEWS, NEWS);
            measure(known, NEWS);
            known.close(safeAndStable(), ACCOUNT, LAST);
            var closure = known.closure();
            var version = known.updatedAt();
            for (Executable change : List.<Executable>of(
                    () -> known.describe(details(NEWS, true), PLACE, LAST),
                    () -> known.accept(ACCOUNT, LAST),
                    () -> measure(known, NEWS),
                    () -> known.close(safeAndStable(), ACCOUNT, LAST),
                    () -> known.close(new CloseCase(false, false, "x", null), ACCOUNT, LAST))) {
                assertRefused("CASE_CLOSED", change);
            }
            assertEquals(closure, known.closure());
            assertEquals(1, known.emergencyMeasures().size());
            assertEquals(version, known.updatedAt());
        }
    }

    @Nested
    class Taking_up {

        @Test
        void says_who_answers_for_it() {
            var known = emergency(NEWS, NEWS);
            assertNull(known.assigneeId());
            known.accept(ACCOUNT, NEWS);
            assertEquals(CaseStatus.IN_PROGRESS, known.status());
            assertEquals(ACCOUNT, known.assigneeId());
        }

        @Test
        void happens_once() {
            var known = emergency(NEWS, NEWS);
            known.accept(ACCOUNT, NEWS);
            assertRefused("CASE_TAKEN_UP_ALREADY", () -> known.accept(UUID.randomUUID(), NEWS));
            assertEquals(ACCOUNT, known.assigneeId());
        }
    }

    @Nested
    class A_status {

        @ParameterizedTest
        @CsvSource({
            "RECEIVED,    RECEIVED,    false",
            "RECEIVED,    IN_PROGRESS, true",
            "RECEIVED,    CLOSED,      true",
            "IN_PROGRESS, RECEIVED,    false",
            "IN_PROGRESS, IN_PROGRESS, false",
            "IN_PROGRESS, CLOSED,      true",
            "CLOSED,      RECEIVED,    false",
            "CLOSED,      IN_PROGRESS, false",
            "CLOSED,      CLOSED,      false"
        })
        void leads_forward_only(CaseStatus from, CaseStatus to, boolean may) {
            assertEquals(may, from.mayBecome(to));
        }
    }

    @Nested
    class What_is_written {

        @Test
        void is_support_unless_said_otherwise() {
            assertEquals(
                    ProtectionLevel.SUPPORT,
                    new ProtectionCase(details(NEWS, null), "1", PLACE, NEWS).protectionLevel());
        }

        @Test
        void is_no_demonstration_unless_made_as_one() {
            assertTrue(ProtectionCase.invented(details(NEWS, null), "1", PLACE, NEWS)
                    .invented());
            assertEquals(false, new ProtectionCase(details(NEWS, null), "1", PLACE, NEWS).invented());
        }
    }

    private static ProtectionCase emergency(Instant receivedAt, Instant now) {
        return new ProtectionCase(details(receivedAt, true), "29971-2026-0001", PLACE, now);
    }

    private static CaseDetails details(Instant receivedAt, @Nullable Boolean emergency) {
        return new CaseDetails(
                null, null, receivedAt, CaseChannel.PHONE, UNIT, emergency, null, Set.of(), null, null, null);
    }

    private static void measure(ProtectionCase known, Instant taken) {
        known.takeMeasure(new EmergencyMeasureDetails(null, taken, "Đưa trẻ đến nơi an toàn"), ACCOUNT, taken);
    }

    private static CloseCase safeAndStable() {
        return new CloseCase(true, true, "Trẻ đã ổn định", null);
    }

    private static CaseClock clockOf(ProtectionCase known) {
        return known.clocks().get(0);
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
