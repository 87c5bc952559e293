package vn.mangnon.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.calendar.TimeLimit.RollForward;
import vn.mangnon.calendar.TimeLimit.Unit;

class TimeLimitTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59, 999_999_000);

    /** Tết 2026: 16 to 20 February, Monday to Friday, between two weekends. */
    private static final WorkingDays WITH_TET_2026 =
            new WorkingDays(PublicHolidays.of(2026).keySet(), Set.of());

    /**
     * 2024's 30 April and 1 May were a Tuesday and a Wednesday; the government gave Monday 29 April off and had Saturday
     * 4 May worked instead.
     */
    private static final WorkingDays WITH_SWAP_2024 = swapped(LocalDate.of(2024, 4, 29), LocalDate.of(2024, 5, 4));

    @Test
    void twelve_hours_from_the_eve_of_Tet_at_22_40_end_on_New_Years_morning() {
        assertEquals(at("2026-02-17T10:40"), TimeLimit.hours(12).dueAt(at("2026-02-16T22:40"), WITH_TET_2026, VIETNAM));
    }

    @ParameterizedTest
    @CsvSource({
        // The Friday before Tết is not counted, the week of Tết is off: Monday is the first day.
        "2026-02-13T09:00, 5, 2026-02-27",
        "2026-02-13T09:00, 2, 2026-02-24",
        // A start within the holidays and one on the last day before them come to the same.
        "2026-02-18T03:00, 5, 2026-02-27",
        "2026-02-12T16:59, 1, 2026-02-13"
    })
    void working_days_step_over_Tet(LocalDateTime start, int amount, LocalDate last) {
        assertEquals(endOf(last), TimeLimit.workingDays(amount).dueAt(at(start), WITH_TET_2026, VIETNAM));
    }

    @ParameterizedTest
    @CsvSource({
        // Friday; Monday is off for a swap, Tuesday and Wednesday are holidays: Thursday is the first day.
        "2024-04-26T17:00, 1, 2024-05-02",
        "2024-04-26T17:00, 2, 2024-05-03",
        "2024-04-26T17:00, 3, 2024-05-04",
        "2024-04-26T17:00, 4, 2024-05-06"
    })
    void a_swap_day_is_off_and_the_Saturday_for_it_is_worked(LocalDateTime start, int amount, LocalDate last) {
        assertEquals(endOf(last), TimeLimit.workingDays(amount).dueAt(at(start), WITH_SWAP_2024, VIETNAM));
    }

    @Test
    void a_first_day_that_is_counted_makes_the_limit_a_day_shorter() {
        var monday = at("2026-03-02T08:00");
        assertAll(
                () -> assertEquals(endOf("2026-03-16"), counted(15, Unit.DAYS).dueAt(monday, WITH_TET_2026, VIETNAM)),
                () -> assertEquals(endOf("2026-03-17"), TimeLimit.days(15).dueAt(monday, WITH_TET_2026, VIETNAM)),
                () -> assertEquals(
                        endOf("2026-03-03"), counted(2, Unit.WORKING_DAYS).dueAt(monday, WITH_TET_2026, VIETNAM)),
                () -> assertEquals(endOf("2026-04-01"), counted(1, Unit.MONTHS).dueAt(monday, WITH_TET_2026, VIETNAM)));
    }

    @Test
    void a_first_day_that_is_counted_but_not_worked_is_no_working_day_either() {
        assertEquals(
                endOf("2026-03-02"),
                counted(1, Unit.WORKING_DAYS).dueAt(at("2026-02-28T08:00"), WITH_TET_2026, VIETNAM));
    }

    @Test
    void days_end_on_a_holiday_unless_they_are_rolled() {
        // The fifteenth day is 1 May 2024, a holiday; the next that is worked is 2 May.
        var start = at("2024-04-16T08:00");
        var rolled = new TimeLimit(15, Unit.DAYS, false, RollForward.NEXT_WORKING_DAY);
        assertAll(
                () -> assertEquals(endOf("2024-05-01"), TimeLimit.days(15).dueAt(start, WITH_SWAP_2024, VIETNAM)),
                () -> assertEquals(endOf("2024-05-02"), rolled.dueAt(start, WITH_SWAP_2024, VIETNAM)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00, 1, 2026-02-28",
        "2028-01-31T12:00, 1, 2028-02-29",
        "2026-08-31T12:00, 6, 2027-02-28",
        "2026-03-31T12:00, 3, 2026-06-30",
        "2026-01-30T12:00, 2, 2026-03-30"
    })
    void months_end_on_the_same_day_or_on_the_last_of_a_shorter_month(LocalDateTime start, int amount, LocalDate last) {
        var months = new TimeLimit(amount, Unit.MONTHS, false, RollForward.NONE);
        assertEquals(endOf(last), months.dueAt(at(start), WorkingDays.withoutHolidays(), VIETNAM));
    }

    @Test
    void months_that_end_on_a_weekend_end_on_Monday() {
        // 28 February 2026 is a Saturday.
        assertEquals(endOf("2026-03-02"), TimeLimit.months(1).dueAt(at("2026-01-31T12:00"), WITH_TET_2026, VIETNAM));
    }

    /** At 23:30 in Vietnam it is the same day still, and in London 16:30: the day is Vietnam's. */
    @Test
    void the_day_is_that_of_the_given_zone_whatever_the_servers() {
        var start = at("2026-03-02T23:30");
        var expected = endOf("2026-03-03");
        var servers = TimeZone.getDefault();
        try {
            for (var zone : Set.of("UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Ho_Chi_Minh")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertEquals(expected, TimeLimit.workingDays(1).dueAt(start, WITH_TET_2026, VIETNAM), zone);
                assertEquals(expected, TimeLimit.days(1).dueAt(start, WITH_TET_2026, VIETNAM), zone);
            }
        } finally {
            TimeZone.setDefault(servers);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, TimeLimit.MOST + 1})
    void an_amount_out_of_bounds_is_refused(int amount) {
        assertThrows(IllegalArgumentException.class, () -> TimeLimit.days(amount));
    }

    @Test
    void hours_are_neither_rolled_nor_counted_as_days() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TimeLimit(12, Unit.HOURS, false, RollForward.NEXT_WORKING_DAY));
        assertThrows(IllegalArgumentException.class, () -> new TimeLimit(12, Unit.HOURS, true, RollForward.NONE));
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void even_the_longest_limit_ends(Unit unit) {
        var longest = new TimeLimit(TimeLimit.MOST, unit, false, RollForward.NONE);
        var start = at("2026-03-02T08:00");
        assertTrue(longest.dueAt(start, WITH_TET_2026, VIETNAM).isAfter(start));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hours_are_hours_wherever_they_run(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var start = someInstant(random);
            var amount = 1 + random.nextInt(500);
            var due = TimeLimit.hours(amount).dueAt(start, someDays(random), VIETNAM);
            assertEquals(Duration.ofHours(amount), Duration.between(start, due));
        }
    }

    /** Counted anew, one day after the other, in another way than the code does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void exactly_so_many_working_days_lie_after_the_first_and_the_last_is_one(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var days = someDays(random);
            var start = someInstant(random);
            var amount = 1 + random.nextInt(30);
            var due = TimeLimit.workingDays(amount).dueAt(start, days, VIETNAM);
            var first = LocalDate.ofInstant(start, VIETNAM);
            var last = LocalDate.ofInstant(due, VIETNAM);
            assertEquals(
                    amount,
                    first.plusDays(1)
                            .datesUntil(last.plusDays(1))
                            .filter(days::isWorkingDay)
                            .count());
            assertTrue(days.isWorkingDay(last));
            assertEquals(LAST_MOMENT, LocalTime.ofInstant(due, VIETNAM));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void days_of_any_unit_depend_on_the_day_alone_and_a_longer_limit_never_ends_sooner(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var days = someDays(random);
            var unit = Unit.values()[1 + random.nextInt(3)];
            var roll = RollForward.values()[random.nextInt(2)];
            var counted = random.nextBoolean();
            var amount = 1 + random.nextInt(24);
            var day = LocalDate.ofInstant(someInstant(random), VIETNAM);
            var morning = day.atStartOfDay(VIETNAM).toInstant();
            var night = day.atTime(LAST_MOMENT).atZone(VIETNAM).toInstant();
            var limit = new TimeLimit(amount, unit, counted, roll);
            var longer = new TimeLimit(amount + 1, unit, counted, roll);
            var due = limit.dueAt(morning, days, VIETNAM);
            assertEquals(due, limit.dueAt(night, days, VIETNAM));
            assertFalse(longer.dueAt(morning, days, VIETNAM).isBefore(due));
            assertFalse(due.isBefore(night), "not before the first day is over");
            if (roll == RollForward.NEXT_WORKING_DAY) {
                assertTrue(days.isWorkingDay(LocalDate.ofInstant(due, VIETNAM)));
            }
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    private static WorkingDays swapped(LocalDate off, LocalDate worked) {
        var daysOff = new HashSet<>(PublicHolidays.of(off.getYear()).keySet());
        daysOff.add(off);
        return new WorkingDays(daysOff, Set.of(worked));
    }

    private static TimeLimit counted(int amount, Unit unit) {
        return new TimeLimit(amount, unit, true, RollForward.NONE);
    }

    private static Instant someInstant(Random random) {
        return at("2024-01-01T00:00").plus(random.nextInt(3 * 366 * 24 * 60), ChronoUnit.MINUTES);
    }

    private static WorkingDays someDays(Random random) {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        for (int i = 0; i < 120; i++) {
            (i % 4 == 0 ? worked : off).add(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1200)));
        }
        return new WorkingDays(off, worked);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(VIETNAM).toInstant();
    }

    private static Instant endOf(String day) {
        return endOf(LocalDate.parse(day));
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LAST_MOMENT).atZone(VIETNAM).toInstant();
    }
}
