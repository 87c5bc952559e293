package vn.mangnon.children;

import java.time.LocalDate;
import java.time.Month;

/**
 * A date of birth with how exactly it is known, and the one rule for every age that is reckoned from it.
 *
 * <p>Of a birthday that is known by its month or year only the <em>last</em> day it can be counts: the child has the benefit
 * of the doubt, as in Bộ luật Tố tụng hình sự 101/2015/QH13 Đ.417.2. An estimated year is treated like a known one. Who was
 * born on 29 February turns a year older on 28 February where that year has no leap day (Bộ luật Dân sự 91/2015/QH13
 * Đ.148.3). The database keeps the sixteenth birthday by the same rule ({@code child.sixteen_on}).
 *
 * @param written the day as it is written: for all but EXACT the first of the month or year
 */
public record BirthDate(LocalDate written, BirthDatePrecision precision) {

    /** Luật Trẻ em 102/2016/QH13 Đ.1: a child is under sixteen. */
    public static final int SIXTEEN = 16;

    /** Bộ luật Hình sự 100/2015/QH13 Đ.90: who offends before this age is still treated as not grown. */
    public static final int EIGHTEEN = 18;

    /** The last day on which the child can have been born. */
    public LocalDate latest() {
        return switch (precision) {
            case EXACT -> written;
            case MONTH -> written.withDayOfMonth(written.lengthOfMonth());
            case YEAR, ESTIMATED -> written.withDayOfYear(written.lengthOfYear());
        };
    }

    /** The first day on which the child has certainly completed so many years. */
    public LocalDate turns(int years) {
        return switch (precision) {
            case EXACT -> written.plusYears(years);
            case MONTH -> written.plusYears(years).plusMonths(1).minusDays(1);
            case YEAR, ESTIMATED -> written.plusYears(years + 1L).minusDays(1);
        };
    }

    /** Completed years on a day, as far as they are certain; 0 before and in the first year. */
    public int ageOn(LocalDate day) {
        var years = Math.max(0, day.getYear() - latest().getYear());
        return years > 0 && day.isBefore(turns(years)) ? years - 1 : years;
    }

    /** The latest day that may be written of somebody who has certainly completed so many years by a day. */
    static LocalDate latestWritten(BirthDatePrecision precision, int years, LocalDate day) {
        var born = day.minusYears(years);
        return switch (precision) {
            // Who was born on 29 February is among those of the 28th, where the day's year has no leap day.
            case EXACT -> isEndOfFebruary(day) ? born.withDayOfMonth(born.lengthOfMonth()) : born;
            case MONTH ->
                day.getDayOfMonth() == day.lengthOfMonth()
                        ? born.withDayOfMonth(1)
                        : born.withDayOfMonth(1).minusMonths(1);
            case YEAR, ESTIMATED ->
                day.getDayOfYear() == day.lengthOfYear()
                        ? born.withDayOfYear(1)
                        : born.withDayOfYear(1).minusYears(1);
        };
    }

    private static boolean isEndOfFebruary(LocalDate day) {
        return day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 28 && !day.isLeapYear();
    }

    /** Whether the law still calls this one a child on a day. */
    public boolean isChildOn(LocalDate day) {
        return day.isBefore(turns(SIXTEEN));
    }
}
