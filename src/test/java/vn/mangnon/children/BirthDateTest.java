package vn.mangnon.children;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BirthDateTest {

    private static final int TRIES = 20_000;

    @ParameterizedTest
    @CsvSource({
        "2010-05-06, EXACT, 2026-05-06",
        "2012-02-29, EXACT, 2028-02-29",
        "2010-05-01, MONTH, 2026-05-31",
        "2012-02-01, MONTH, 2028-02-29",
        "2010-01-01, YEAR, 2026-12-31",
        "2010-01-01, ESTIMATED, 2026-12-31"
    })
    void sixteen_on_the_last_day_that_the_birthday_can_be(
            LocalDate written, BirthDatePrecision precision, LocalDate sixteen) {
        var birth = new BirthDate(written, precision);
        assertEquals(sixteen, birth.turns(16));
        assertTrue(birth.isChildOn(sixteen.minusDays(1)));
        assertFalse(birth.isChildOn(sixteen));
    }

    @Test
    void who_was_born_on_a_leap_day_turns_on_28_february_where_there_is_none() {
        var birth = new BirthDate(LocalDate.of(2020, 2, 29), BirthDatePrecision.EXACT);
        assertEquals(LocalDate.of(2026, 2, 28), birth.turns(6));
        assertEquals(LocalDate.of(2028, 2, 29), birth.turns(8));
    }

    /** Whatever the date: ages never fall, rise by one on the day they turn, and hold to what the list's filter asks. */
    @ParameterizedTest
    @EnumSource
    void every_way_to_reckon_an_age_says_the_same(BirthDatePrecision precision) {
        var random = new Random(16);
        for (int i = 0; i < TRIES; i++) {
            var birth = new BirthDate(written(random, precision), precision);
            var years = random.nextInt(1, 19);
            var day = birth.turns(years).plusDays(random.nextInt(-400, 401));
            var age = birth.ageOn(day);
            assertTrue(age >= 0 && age <= birth.ageOn(day.plusDays(1)));
            assertEquals(age >= years, !day.isBefore(birth.turns(years)), birth + " " + years + " " + day);
            assertEquals(years, birth.ageOn(birth.turns(years)));
            assertEquals(years - 1, birth.ageOn(birth.turns(years).minusDays(1)));
            assertEquals(
                    age >= years,
                    !birth.written().isAfter(BirthDate.latestWritten(precision, years, day)),
                    birth + " " + years + " " + day);
        }
    }

    /** The benefit of the doubt: nobody is grown on a day on which some birthday that fits leaves him a child. */
    @ParameterizedTest
    @EnumSource
    void a_child_is_a_child_as_long_as_it_can_be_one(BirthDatePrecision precision) {
        var random = new Random(417);
        for (int i = 0; i < TRIES; i++) {
            var birth = new BirthDate(written(random, precision), precision);
            var last = new BirthDate(birth.latest(), BirthDatePrecision.EXACT);
            var day = birth.turns(16).plusDays(random.nextInt(-3, 4));
            assertTrue(birth.isChildOn(day) || !last.isChildOn(day) || isLeapDay(birth.latest()), birth + " " + day);
        }
    }

    private static boolean isLeapDay(LocalDate day) {
        return day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
    }

    private static LocalDate written(Random random, BirthDatePrecision precision) {
        var day = random.nextInt(8) == 0
                ? LocalDate.of(1992 + 4 * random.nextInt(9), 2, 27 + random.nextInt(3))
                : LocalDate.of(1990, 1, 1).plusDays(random.nextInt(14_000));
        return switch (precision) {
            case EXACT -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR, ESTIMATED -> day.withDayOfYear(1);
        };
    }
}
