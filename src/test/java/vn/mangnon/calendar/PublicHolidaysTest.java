package vn.mangnon.calendar;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicHolidaysTest {

    private static final String IN_LIEU = "Nghỉ bù ";

    @ParameterizedTest
    @CsvSource({
        // In 2007 and 2030 China had it a day later: there the new moon fell after midnight.
        "2007-02-17",
        "2020-01-25",
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2030-02-02"
    })
    void lunar_new_year_is_reckoned_for_Vietnam_and_takes_its_eve_and_four_days(LocalDate newYear) {
        var tet = PublicHolidays.of(newYear.getYear()).entrySet().stream()
                .filter(day -> day.getValue().equals("Tết Âm lịch"))
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(newYear.minusDays(1).datesUntil(newYear.plusDays(4)).toList(), tet);
    }

    @ParameterizedTest
    @CsvSource({"2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07"})
    void the_founding_kings_are_remembered_on_the_tenth_of_the_third_lunar_month(LocalDate day) {
        assertEquals("Giỗ Tổ Hùng Vương", PublicHolidays.of(day.getYear()).get(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, Tết Dương lịch",
        "2024-04-30, Ngày Chiến thắng",
        "2024-05-01, Ngày Quốc tế lao động",
        "2024-09-02, Quốc khánh"
    })
    void four_holidays_have_their_day_in_every_year(LocalDate day, String name) {
        assertEquals(name, PublicHolidays.of(2024).get(day));
    }

    @Test
    void a_holiday_on_a_Sunday_is_made_up_for_on_Monday() {
        var of2022 = PublicHolidays.of(2022);
        assertEquals(IN_LIEU + "Giỗ Tổ Hùng Vương", of2022.get(LocalDate.of(2022, 4, 11)));
    }

    @Test
    void a_holiday_on_a_Saturday_is_made_up_for_on_Monday_and_one_on_Friday_is_not() {
        var of2021 = PublicHolidays.of(2021);
        assertAll(
                () -> assertEquals("Ngày Chiến thắng", of2021.get(LocalDate.of(2021, 4, 30))),
                () -> assertEquals("Ngày Quốc tế lao động", of2021.get(LocalDate.of(2021, 5, 1))),
                () -> assertEquals(IN_LIEU + "Ngày Quốc tế lao động", of2021.get(LocalDate.of(2021, 5, 3))),
                () -> assertNull(of2021.get(LocalDate.of(2021, 5, 4))));
    }

    @Test
    void two_holidays_on_a_weekend_before_a_third_are_made_up_for_after_it() {
        var of2023 = PublicHolidays.of(2023);
        assertAll(
                () -> assertEquals("Ngày Quốc tế lao động", of2023.get(LocalDate.of(2023, 5, 1))),
                () -> assertEquals(IN_LIEU + "Giỗ Tổ Hùng Vương", of2023.get(LocalDate.of(2023, 5, 2))),
                () -> assertEquals(IN_LIEU + "Ngày Chiến thắng", of2023.get(LocalDate.of(2023, 5, 3))),
                () -> assertNull(of2023.get(LocalDate.of(2023, 5, 4))));
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_holiday_on_a_weekend_has_one_day_in_lieu_on_a_weekday_of_its_own(int year) {
        var days = PublicHolidays.of(year);
        var inLieu = days.keySet().stream()
                .filter(day -> days.get(day).startsWith(IN_LIEU))
                .collect(Collectors.toCollection(TreeSet::new));
        var holidays = new TreeSet<>(days.keySet());
        holidays.removeAll(inLieu);
        var onWeekends = holidays.stream().filter(PublicHolidaysTest::isWeekend).count();
        assertAll(
                () -> assertEquals(onWeekends, inLieu.size()),
                () -> inLieu.forEach(day -> assertFalse(isWeekend(day), day::toString)),
                // Nobody waits longer than the longest row of holidays and the weekend after it.
                () -> inLieu.forEach(day -> assertTrue(
                        holidays.stream()
                                .anyMatch(holiday -> isWeekend(holiday)
                                        && holiday.isBefore(day)
                                        && !holiday.plusDays(10).isBefore(day)),
                        day::toString)));
    }

    /** Ten days: 1 January, five of Tết, the kings, 30 April, 1 May and 2 September; fewer if two fall together. */
    @ParameterizedTest
    @MethodSource("years")
    void a_year_has_ten_holidays_and_all_are_in_it(int year) {
        var days = PublicHolidays.of(year);
        var holidays = days.entrySet().stream()
                .filter(day -> !day.getValue().startsWith(IN_LIEU))
                .count();
        var together = days.containsValue("Giỗ Tổ Hùng Vương") ? 0 : 1;
        assertEquals(10 - together, holidays);
        days.keySet().forEach(day -> assertEquals(year, day.getYear()));
    }

    static IntStream years() {
        return IntStream.rangeClosed(2000, 2060);
    }

    private static boolean isWeekend(LocalDate day) {
        return EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }
}
