package vn.mangnon.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mangnon.calendar.WorkingDays;
import vn.mangnon.reporting.DueRule.Boundary;
import vn.mangnon.reporting.DueRule.RollForward;

class DueRuleTest {

    /** 30/4 and 1/5 off, 3/5 in lieu of the Saturday; the rest of the days is what their weekday says. */
    private static final WorkingDays CALENDAR = new WorkingDays(
            Set.of(LocalDate.of(2021, 4, 30), LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 3)), Set.of());

    @ParameterizedTest
    @CsvSource({
        "2020-05-13, BEFORE,       NONE,                 2020-05-12",
        "2021-04-30, ON_OR_BEFORE, NEXT_WORKING_DAY,     2021-05-04",
        "2023-11-05, BEFORE,       NONE,                 2023-11-04",
        "2023-11-05, BEFORE,       NEXT_WORKING_DAY,     2023-11-06",
        "2023-11-05, BEFORE,       PREVIOUS_WORKING_DAY, 2023-11-03",
        "2023-06-05, BEFORE,       NONE,                 2023-06-04",
        "2023-06-05, BEFORE,       NEXT_WORKING_DAY,     2023-06-05",
        "2023-06-05, BEFORE,       PREVIOUS_WORKING_DAY, 2023-06-02",
        "2022-11-05, BEFORE,       NONE,                 2022-11-04",
        "2022-11-05, BEFORE,       NEXT_WORKING_DAY,     2022-11-04",
        "2022-11-05, BEFORE,       PREVIOUS_WORKING_DAY, 2022-11-04"
    })
    void the_last_day_follows_from_the_stated_one(
            LocalDate stated, Boundary boundary, RollForward rollForward, LocalDate lastDay) {
        var rule = new DueRule(boundary, stated.getMonthValue(), stated.getDayOfMonth(), stated.getYear(), rollForward);
        assertEquals(stated, rule.stated(stated.getYear()));
        assertEquals(lastDay, rule.lastDay(stated, CALENDAR));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025})
    void before_the_thirtieth_of_april_ends_with_the_twenty_ninth_of_every_year(int year) {
        var rule = DueRule.yearlyBefore(30, 4);
        assertEquals(LocalDate.of(year, 4, 29), rule.lastDay(rule.stated(year), CALENDAR));
    }

    @Test
    void the_last_of_february_is_there_in_every_year() {
        var rule = new DueRule(Boundary.ON_OR_BEFORE, 2, 29, null, RollForward.NONE);
        assertTrue(rule.namesADay());
        assertEquals(LocalDate.of(2024, 2, 29), rule.stated(2024));
        assertEquals(LocalDate.of(2025, 2, 28), rule.stated(2025));
        assertFalse(DueRule.before(29, 2, 2025).namesADay());
        assertFalse(DueRule.yearlyBefore(31, 4).namesADay());
    }

    /** For any calendar: rolling ends on a worked day, moves only over days that nobody works, and NONE never moves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void rolling_moves_over_days_off_and_no_further(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var stated = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
            var off = new HashSet<LocalDate>();
            for (int day = -12; day < 12; day++) {
                if (random.nextInt(3) == 0) {
                    off.add(stated.plusDays(day));
                }
            }
            var calendar = new WorkingDays(off, Set.of());
            var boundary = random.nextBoolean() ? Boundary.BEFORE : Boundary.ON_OR_BEFORE;
            var strict = rule(stated, boundary, RollForward.NONE).lastDay(stated, calendar);
            var later = rule(stated, boundary, RollForward.NEXT_WORKING_DAY).lastDay(stated, calendar);
            var earlier =
                    rule(stated, boundary, RollForward.PREVIOUS_WORKING_DAY).lastDay(stated, calendar);
            assertEquals(boundary == Boundary.BEFORE ? stated.minusDays(1) : stated, strict);
            assertTrue(calendar.isWorkingDay(later) && calendar.isWorkingDay(earlier));
            assertTrue(strict.datesUntil(later).noneMatch(calendar::isWorkingDay));
            assertTrue(earlier.plusDays(1).datesUntil(strict.plusDays(1)).noneMatch(calendar::isWorkingDay));
        }
    }

    private static DueRule rule(LocalDate stated, Boundary boundary, RollForward rollForward) {
        return new DueRule(boundary, stated.getMonthValue(), stated.getDayOfMonth(), stated.getYear(), rollForward);
    }
}
