package vn.mangnon.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 4, 24);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate SUNDAY = FRIDAY.plusDays(2);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

    @Test
    void without_holidays_the_week_has_five_working_days() {
        var days = WorkingDays.withoutHolidays();
        assertAll(
                () -> assertTrue(days.isWorkingDay(FRIDAY)),
                () -> assertFalse(days.isWorkingDay(SATURDAY)),
                () -> assertFalse(days.isWorkingDay(SUNDAY)),
                () -> assertTrue(days.isWorkingDay(MONDAY)));
    }

    @Test
    void a_working_day_is_its_own_next_and_last() {
        var days = WorkingDays.withoutHolidays();
        assertEquals(FRIDAY, days.onOrAfter(FRIDAY));
        assertEquals(FRIDAY, days.onOrBefore(FRIDAY));
    }

    @Test
    void a_weekend_rolls_forward_to_Monday_and_back_to_Friday() {
        var days = WorkingDays.withoutHolidays();
        assertEquals(MONDAY, days.onOrAfter(SATURDAY));
        assertEquals(FRIDAY, days.onOrBefore(SUNDAY));
    }

    @Test
    void a_Monday_off_is_stepped_over() {
        var days = new WorkingDays(Set.of(MONDAY), Set.of());
        assertFalse(days.isWorkingDay(MONDAY));
        assertEquals(TUESDAY, days.onOrAfter(SATURDAY));
        assertEquals(FRIDAY, days.onOrBefore(MONDAY));
    }

    @Test
    void a_Saturday_that_is_worked_instead_is_a_working_day() {
        var days = new WorkingDays(Set.of(MONDAY), Set.of(SATURDAY));
        assertTrue(days.isWorkingDay(SATURDAY));
        assertEquals(SATURDAY, days.onOrAfter(SATURDAY));
        assertEquals(SATURDAY, days.onOrBefore(MONDAY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void the_next_and_the_last_are_worked_and_nothing_between_is(long seed) {
        var random = new Random(seed);
        var days = new WorkingDays(someDays(random, 60), someDays(random, 15));
        for (int i = 0; i < 200; i++) {
            var day = FRIDAY.plusDays(random.nextInt(200));
            var next = days.onOrAfter(day);
            var last = days.onOrBefore(day);
            assertAll(
                    () -> assertTrue(days.isWorkingDay(next)),
                    () -> assertFalse(next.isBefore(day)),
                    () -> assertTrue(day.datesUntil(next).noneMatch(days::isWorkingDay)),
                    () -> assertTrue(days.isWorkingDay(last)),
                    () -> assertFalse(last.isAfter(day)),
                    () -> assertTrue(
                            last.plusDays(1).datesUntil(day.plusDays(1)).noneMatch(days::isWorkingDay)));
        }
    }

    private static Set<LocalDate> someDays(Random random, int count) {
        var days = new HashSet<LocalDate>();
        for (int i = 0; i < count; i++) {
            days.add(FRIDAY.plusDays(random.nextInt(200)));
        }
        return days;
    }
}
