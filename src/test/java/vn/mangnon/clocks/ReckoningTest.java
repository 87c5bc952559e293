package vn.mangnon.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.calendar.WorkingDays;
import vn.mangnon.clocks.Reckoning.Happening;
import vn.mangnon.clocks.Reckoning.Reckoned;

/** What the events of a case come to, by the limits that are shipped. */
class ReckoningTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Tết 2026 is 16 to 20 February; 30 April and 1 May a Thursday and a Friday, 2 May worked for Monday 4 May. */
    private static final WorkingDays DAYS = new WorkingDays(
            Set.of(
                    LocalDate.of(2026, 2, 16),
                    LocalDate.of(2026, 2, 17),
                    LocalDate.of(2026, 2, 18),
                    LocalDate.of(2026, 2, 19),
                    LocalDate.of(2026, 2, 20),
                    LocalDate.of(2026, 4, 30),
                    LocalDate.of(2026, 5, 1),
                    LocalDate.of(2026, 5, 4)),
            Set.of(LocalDate.of(2026, 5, 2)));

    private final List<Happening> happenings = new ArrayList<>();

    @Test
    void every_row_of_the_law_is_shipped_once_and_every_clock_has_one() {
        var codes = RulesOfTheLaw.all().stream().map(Reckoning.Rule::code).toList();
        assertEquals(EnumSet.allOf(ClockCode.class), EnumSet.copyOf(codes));
        assertEquals(codes.size(), Set.copyOf(codes).size());
    }

    @Nested
    class The_twelve_hours {

        @Test
        void run_through_the_night_of_Tet() {
            emergencyAt("2026-02-16T22:40");
            assertEquals(
                    at("2026-02-17T10:40"), only(ClockCode.EMERGENCY_MEASURE).dueAt());
        }

        @Test
        void are_stopped_by_the_earliest_measure_whichever_is_written_first() {
            for (var order : List.of(
                    List.of("2026-03-02T20:00", "2026-03-02T09:00"), List.of("2026-03-02T09:00", "2026-03-02T20:00"))) {
                happenings.clear();
                emergencyAt("2026-03-02T07:00");
                order.forEach(taken -> tell(ClockEvent.MEASURE_TAKEN, taken));
                assertEquals(
                        at("2026-03-02T09:00"),
                        only(ClockCode.EMERGENCY_MEASURE).stoppedAt());
            }
        }

        @Test
        void count_from_the_news_when_it_turns_out_to_be_one_and_are_kept_by_what_was_done_before() {
            tell(ClockEvent.NEWS_RECEIVED, "2026-03-02T07:00");
            tell(ClockEvent.MEASURE_TAKEN, "2026-03-02T07:00");
            emergencyAt("2026-03-02T07:00");
            var clock = only(ClockCode.EMERGENCY_MEASURE);
            assertEquals(at("2026-03-02T07:00"), clock.startedAt());
            assertEquals(at("2026-03-02T07:00"), clock.stoppedAt());
        }

        @Test
        void are_stopped_by_a_separation_and_by_finding_none_but_not_by_closing() {
            for (var stop : List.of(ClockEvent.SEPARATED, ClockEvent.NO_EMERGENCY, ClockEvent.CASE_ENDED)) {
                happenings.clear();
                emergencyAt("2026-03-02T07:00");
                tell(stop, "2026-03-02T08:00");
                assertEquals(
                        at("2026-03-02T08:00"),
                        only(ClockCode.EMERGENCY_MEASURE).stoppedAt());
            }
            happenings.clear();
            emergencyAt("2026-03-02T07:00");
            tell(ClockEvent.CASE_CLOSED, "2026-03-02T08:00");
            assertNull(only(ClockCode.EMERGENCY_MEASURE).stoppedAt());
        }

        @Test
        void are_not_started_anew_by_a_transfer() {
            emergencyAt("2026-03-02T07:00");
            tell(ClockEvent.RECEIVED_ELSEWHERE, "2026-03-02T07:00");
            tell(ClockEvent.ARRIVED, "2026-03-02T10:00");
            assertEquals(
                    at("2026-03-02T19:00"), only(ClockCode.EMERGENCY_MEASURE).dueAt());
            assertEquals(at("2026-03-02T10:00"), only(ClockCode.FORWARDING).stoppedAt());
        }
    }

    @Nested
    class The_plan {

        @ParameterizedTest
        @CsvSource({
            // The week of Tết counts for nothing.
            "2026-02-13T10:00, 2026-02-27",
            // Wednesday; two holidays, a Saturday that is worked, a Monday that is off.
            "2026-04-29T16:00, 2026-05-08"
        })
        void has_five_working_days_from_the_assessment(String assessed, LocalDate last) {
            tell(ClockEvent.ASSESSED, assessed);
            assertEquals(endOf(last), only(ClockCode.PLAN_SUBMISSION).dueAt());
        }

        @Test
        void has_two_working_days_for_the_decision_and_anew_when_it_comes_back() {
            tell(ClockEvent.ASSESSED, "2026-03-02T10:00");
            tell(ClockEvent.PLAN_SUBMITTED, "2026-03-03T10:00");
            tell(ClockEvent.PLAN_RETURNED, "2026-03-04T10:00");
            tell(ClockEvent.PLAN_SUBMITTED, "2026-03-06T10:00");
            var submissions = of(ClockCode.PLAN_SUBMISSION);
            var decisions = of(ClockCode.PLAN_DECISION);
            assertEquals(
                    List.of(1, 2), submissions.stream().map(Reckoned::ordinal).toList());
            assertEquals(endOf(LocalDate.of(2026, 3, 11)), submissions.get(1).dueAt());
            assertEquals(at("2026-03-06T10:00"), submissions.get(1).stoppedAt());
            assertEquals(at("2026-03-04T10:00"), decisions.get(0).stoppedAt());
            assertEquals(endOf(LocalDate.of(2026, 3, 10)), decisions.get(1).dueAt());
            assertNull(decisions.get(1).stoppedAt());
        }

        @Test
        void has_no_days_in_an_emergency_and_has_them_when_there_is_none_after_all() {
            emergencyAt("2026-03-02T07:00");
            tell(ClockEvent.ASSESSED, "2026-03-02T10:00");
            assertEquals(List.of(), of(ClockCode.PLAN_SUBMISSION));
            tell(ClockEvent.NO_EMERGENCY, "2026-03-03T10:00");
            tell(ClockEvent.ASSESSED, "2026-03-03T10:00");
            assertEquals(at("2026-03-03T10:00"), only(ClockCode.PLAN_SUBMISSION).startedAt());
        }

        /** Calling it an emergency later does not undo that the days were over. */
        @Test
        void keeps_its_breach_when_an_emergency_is_found_later() {
            tell(ClockEvent.ASSESSED, "2026-03-02T10:00");
            tell(ClockEvent.EMERGENCY_REPORTED, "2026-03-01T10:00");
            tell(ClockEvent.EMERGENCY_FOUND, "2026-03-20T10:00");
            var clock = only(ClockCode.PLAN_SUBMISSION);
            assertTrue(clock.stoppedAt() != null && clock.stoppedAt().isAfter(clock.dueAt()));
        }
    }

    @Nested
    class A_separation {

        @Test
        void ends_after_fifteen_days_also_on_a_holiday() {
            tell(ClockEvent.SEPARATED, "2026-04-16T09:00");
            assertEquals(
                    endOf(LocalDate.of(2026, 5, 1)), only(ClockCode.SEPARATION).dueAt());
        }

        @Test
        void goes_on_only_as_long_as_a_document_lets_it() {
            tell(ClockEvent.SEPARATED, "2026-03-02T09:00");
            tell(ClockEvent.SEPARATION_LENGTHENED, "2026-03-10T09:00", at("2026-04-10T09:00"));
            assertEquals(at("2026-04-10T09:00"), only(ClockCode.SEPARATION).dueAt());
        }

        @Test
        void has_what_is_left_of_the_fifteen_days_the_second_time() {
            tell(ClockEvent.SEPARATED, "2026-03-02T09:00");
            tell(ClockEvent.SEPARATION_ENDED, "2026-03-06T09:00");
            tell(ClockEvent.SEPARATED, "2026-03-20T09:00", at("2026-03-31T23:59"));
            var clocks = of(ClockCode.SEPARATION);
            assertEquals(at("2026-03-06T09:00"), clocks.get(0).stoppedAt());
            assertEquals(at("2026-03-31T23:59"), clocks.get(1).dueAt());
        }
    }

    @Nested
    class The_decision_to_separate {

        @Test
        void keeps_its_twelve_hours_and_not_the_childs_being_away() {
            tell(ClockEvent.SEPARATION_NEEDED, "2026-03-02T07:00");
            tell(ClockEvent.SEPARATED, "2026-03-02T08:00");
            assertNull(only(ClockCode.SEPARATION_DECISION).stoppedAt());
            tell(ClockEvent.SEPARATION_DECIDED, "2026-03-02T20:00");
            var clock = only(ClockCode.SEPARATION_DECISION);
            assertEquals(at("2026-03-02T19:00"), clock.dueAt());
            assertEquals(at("2026-03-02T20:00"), clock.stoppedAt());
        }
    }

    @Nested
    class A_case_that_has_ended {

        /** It was over on the 3rd, which was written down on the 5th; meanwhile the work had gone on. */
        @Test
        void begins_no_clock_by_what_was_done_in_it_afterwards() {
            tell(ClockEvent.NEWS_RECEIVED, "2026-03-02T07:00");
            tell(ClockEvent.ASSESSED, "2026-03-04T10:00");
            tell(ClockEvent.SEPARATED, "2026-03-04T11:00");
            tell(ClockEvent.SEPARATION_ENDED, "2026-03-05T11:00");
            tell(ClockEvent.CASE_ENDED, "2026-03-03T10:00");
            assertEquals(List.of(), reckon(happenings));
        }

        @Test
        void keeps_the_clocks_it_had() {
            emergencyAt("2026-03-02T07:00");
            tell(ClockEvent.CASE_ENDED, "2026-03-03T10:00");
            tell(ClockEvent.MEASURE_TAKEN, "2026-03-03T11:00");
            assertEquals(
                    at("2026-03-03T10:00"), only(ClockCode.EMERGENCY_MEASURE).stoppedAt());
        }
    }

    @Nested
    class A_placement {

        @Test
        void is_followed_up_after_one_and_three_months_and_reported_on_every_six() {
            tell(ClockEvent.CHILD_PLACED, "2026-01-30T09:00");
            assertEquals(
                    endOf(LocalDate.of(2026, 3, 2)),
                    only(ClockCode.FOLLOW_UP_1_MONTH).dueAt());
            // 30 April and 1 May are holidays, and 2 May is worked.
            assertEquals(
                    endOf(LocalDate.of(2026, 5, 2)),
                    only(ClockCode.FOLLOW_UP_3_MONTHS).dueAt());
            tell(ClockEvent.CARE_REPORTED, "2026-07-20T09:00");
            var reports = of(ClockCode.CARE_REPORT);
            assertEquals(at("2026-07-20T09:00"), reports.get(0).stoppedAt());
            assertEquals(endOf(LocalDate.of(2027, 1, 20)), reports.get(1).dueAt());
        }

        @Test
        void is_told_two_months_before_a_release() {
            tell(ClockEvent.PRISON_RELEASE_SET, "2026-03-02T09:00", at("2026-12-31T09:00"));
            assertEquals(
                    endOf(LocalDate.of(2026, 10, 31)),
                    only(ClockCode.PRISON_RELEASE_NOTICE).dueAt());
        }
    }

    @Nested
    class A_pause {

        @Test
        void gives_back_the_working_days_that_it_took() {
            tell(ClockEvent.ASSESSED, "2026-03-02T10:00");
            pause(ClockEvent.CLOCK_PAUSED, "2026-03-04T10:00");
            assertEquals(at("2026-03-04T10:00"), only(ClockCode.PLAN_SUBMISSION).pausedAt());
            pause(ClockEvent.CLOCK_RESUMED, "2026-03-09T10:00");
            var clock = only(ClockCode.PLAN_SUBMISSION);
            assertNull(clock.pausedAt());
            // Wednesday, Thursday and Friday are lost: from Monday 9 to Thursday 12 March.
            assertEquals(endOf(LocalDate.of(2026, 3, 12)), clock.dueAt());
        }

        private void pause(ClockEvent event, String local) {
            happenings.add(new Happening(happenings.size(), event, at(local), null, ClockCode.PLAN_SUBMISSION));
        }
    }

    @Test
    void a_new_decree_holds_for_what_starts_from_its_day_on() {
        var old = RulesOfTheLaw.all().stream()
                .filter(rule -> rule.code() == ClockCode.PLAN_DECISION)
                .findFirst()
                .orElseThrow();
        var day = LocalDate.of(2026, 4, 1);
        var rules = List.of(
                new Reckoning.Rule(
                        old.code(),
                        old.legalBasis(),
                        old.starts(),
                        old.stops(),
                        old.term(),
                        false,
                        old.validFrom(),
                        day),
                new Reckoning.Rule(
                        old.code(),
                        "NĐ mới",
                        old.starts(),
                        old.stops(),
                        vn.mangnon.calendar.TimeLimit.workingDays(3),
                        false,
                        day,
                        null));
        tell(ClockEvent.PLAN_SUBMITTED, "2026-03-31T23:59");
        tell(ClockEvent.PLAN_RETURNED, "2026-04-01T00:00");
        tell(ClockEvent.PLAN_SUBMITTED, "2026-04-01T00:00");
        var clocks = new Reckoning(rules, DAYS, VIETNAM).of(happenings);
        assertEquals(endOf(LocalDate.of(2026, 4, 2)), clocks.get(0).dueAt());
        assertEquals("NĐ mới", clocks.get(1).rule().legalBasis());
        assertEquals(endOf(LocalDate.of(2026, 4, 6)), clocks.get(1).dueAt());
    }

    /** Offline officers tell things late and out of order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void the_same_events_give_the_same_clocks_in_whatever_order_they_were_written_and_wherever_the_server_is(
            long seed) {
        var random = new Random(seed);
        var events = ClockEvent.values();
        var told = new ArrayList<Happening>();
        for (int i = 0; i < 40; i++) {
            var at = at("2026-01-01T00:00").plus(i * 977L + random.nextInt(900), ChronoUnit.MINUTES);
            told.add(new Happening(i, events[random.nextInt(events.length)], at, null, null));
        }
        var expected = reckon(told);
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, random);
        var written = new ArrayList<Happening>();
        for (var each : shuffled) {
            written.add(new Happening(written.size(), each.event(), each.at(), each.until(), each.clock()));
        }
        var servers = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertEquals(expected, reckon(written));
        } finally {
            TimeZone.setDefault(servers);
        }
        for (var clock : expected) {
            assertTrue(!clock.dueAt().isBefore(clock.startedAt()));
            assertTrue(clock.stoppedAt() == null || !clock.stoppedAt().isBefore(clock.startedAt()));
        }
        // No two of a code run at once, and they are numbered from one.
        for (var code : ClockCode.values()) {
            var its = expected.stream()
                    .filter(clock -> clock.rule().code() == code)
                    .toList();
            for (int i = 0; i < its.size(); i++) {
                assertEquals(i + 1, its.get(i).ordinal());
                assertTrue(i == its.size() - 1 || its.get(i).stoppedAt() != null);
            }
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    private void emergencyAt(String local) {
        tell(ClockEvent.EMERGENCY_REPORTED, local);
        tell(ClockEvent.EMERGENCY_FOUND, local);
    }

    private void tell(ClockEvent event, String local) {
        tell(event, local, null);
    }

    private void tell(ClockEvent event, String local, @Nullable Instant until) {
        happenings.add(new Happening(happenings.size(), event, at(local), until, null));
    }

    private Reckoned only(ClockCode code) {
        var its = of(code);
        assertEquals(1, its.size(), () -> code + " in " + Arrays.toString(its.toArray()));
        return its.get(0);
    }

    private List<Reckoned> of(ClockCode code) {
        return reckon(happenings).stream()
                .filter(clock -> clock.rule().code() == code)
                .toList();
    }

    private static List<Reckoned> reckon(List<Happening> happenings) {
        return new Reckoning(RulesOfTheLaw.all(), DAYS, VIETNAM).of(happenings);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIETNAM).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59, 999_999_000)).atZone(VIETNAM).toInstant();
    }
}
