package vn.mangnon.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.TreeMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The public holidays of a year by the Labour Code (Bộ luật Lao động 45/2019 Đ.112.1) and the days off in lieu of those
 * that fall on a weekend (Đ.111.3). Which five days of Tết and which day beside 2 September are taken is decided every
 * year; here Tết is the last day of the lunar year and the first four of the next, and of 2 September only the day
 * itself: what a decision says otherwise is entered by hand.
 */
final class PublicHolidays {

    private static final int TET_DAYS_AFTER_EVE = 4;

    private PublicHolidays() {}

    /** Day and Vietnamese name, in order of the days. */
    static TreeMap<LocalDate, String> of(int year) {
        var holidays = new TreeMap<LocalDate, String>();
        holidays.put(LocalDate.of(year, 1, 1), "Tết Dương lịch");
        var tet = lunar(year, 1, 1);
        holidays.put(tet.minusDays(1), "Tết Âm lịch");
        for (int i = 0; i < TET_DAYS_AFTER_EVE; i++) {
            holidays.put(tet.plusDays(i), "Tết Âm lịch");
        }
        holidays.put(lunar(year, 3, 10), "Giỗ Tổ Hùng Vương");
        holidays.put(LocalDate.of(year, 4, 30), "Ngày Chiến thắng");
        holidays.put(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động");
        holidays.put(LocalDate.of(year, 9, 2), "Quốc khánh");
        var withDaysInLieu = new TreeMap<>(holidays);
        holidays.forEach((day, name) -> {
            if (isWeekend(day)) {
                withDaysInLieu.put(nextFree(day, withDaysInLieu), "Nghỉ bù " + name);
            }
        });
        return withDaysInLieu;
    }

    private static LocalDate nextFree(LocalDate day, TreeMap<LocalDate, String> taken) {
        var next = day.plusDays(1);
        while (isWeekend(next) || taken.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day of a lunar month in the lunar year that begins in the given year; reckoned for Vietnam, not for China. */
    private static LocalDate lunar(int year, int month, int day) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.class)
                .toTemporalAccessor();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
