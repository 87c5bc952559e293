package vn.mangnon.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time limit of the law (thời hạn), counted as Bộ luật Dân sự 91/2015 Đ.147-148 orders. Hours run on from the moment
 * itself, through nights and holidays (Đ.147.1). Days, working days and months begin on the day after, unless the first day
 * is counted (Đ.147.2), and end with the last day (Đ.148.6); a month without that day ends on its last one (Đ.148.3).
 *
 * @param amount how many of the unit, from 1 to {@value #MOST}
 * @param firstDayCounted whether the day of the start is the first of the days; never for hours
 * @param rollForward where a limit in days or months ends whose last day is not worked (Đ.148.5); never for hours
 * @throws IllegalArgumentException if the amount is out of its bounds, or hours are to be rolled or counted as days
 */
public record TimeLimit(int amount, Unit unit, boolean firstDayCounted, RollForward rollForward) {

    /** More than any law sets in any unit, and far from what a calendar cannot hold. */
    public static final int MOST = 10_000;

    @Schema(
            name = "TimeLimitUnit",
            description =
                    "`HOURS` run on, nights and holidays included; `DAYS` and `MONTHS` are those of the calendar; "
                            + "`WORKING_DAYS` leave out weekends and public holidays.")
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    /** What happens when the last day is a weekend or a holiday. */
    @Schema(
            name = "TimeLimitRollForward",
            description =
                    "`NONE`: ends where it ends; `NEXT_WORKING_DAY`: a last day that is not worked is put off to the "
                            + "next (BLDS Đ.148.5).")
    public enum RollForward {
        NONE,
        NEXT_WORKING_DAY
    }

    public TimeLimit {
        if (amount < 1 || amount > MOST) {
            throw new IllegalArgumentException("an amount of " + amount);
        }
        if (unit == Unit.HOURS && (firstDayCounted || rollForward != RollForward.NONE)) {
            throw new IllegalArgumentException("hours run on: they know neither a first day nor a next working day");
        }
    }

    public static TimeLimit hours(int amount) {
        return new TimeLimit(amount, Unit.HOURS, false, RollForward.NONE);
    }

    /** Calendar days after the first, which end where they end. */
    public static TimeLimit days(int amount) {
        return new TimeLimit(amount, Unit.DAYS, false, RollForward.NONE);
    }

    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, Unit.WORKING_DAYS, false, RollForward.NONE);
    }

    /** Months by the calendar, which end on a working day as Đ.148.5 orders. */
    public static TimeLimit months(int amount) {
        return new TimeLimit(amount, Unit.MONTHS, false, RollForward.NEXT_WORKING_DAY);
    }

    /**
     * The last moment that is still in time. Of a limit in days it is the last microsecond (the database's own) of the last
     * day, so that its date is that day; one moment later is too late.
     *
     * @param start when the limit's event happened
     * @param days which days are worked
     * @param zone the zone whose days are counted, whatever that of the server
     */
    public Instant dueAt(Instant start, WorkingDays days, ZoneId zone) {
        if (unit == Unit.HOURS) {
            return start.plus(amount, ChronoUnit.HOURS);
        }
        return lastDay(LocalDate.ofInstant(start, zone), days)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }

    private LocalDate lastDay(LocalDate first, WorkingDays days) {
        var last = switch (unit) {
            case HOURS -> throw new IllegalStateException("hours have no last day");
            case DAYS -> first.plusDays(firstDayCounted ? amount - 1L : amount);
            case MONTHS -> first.plusMonths(amount).minusDays(firstDayCounted ? 1 : 0);
            case WORKING_DAYS -> lastWorkingDay(firstDayCounted ? first : first.plusDays(1), days);
        };
        return rollForward == RollForward.NEXT_WORKING_DAY ? days.onOrAfter(last) : last;
    }

    private LocalDate lastWorkingDay(LocalDate from, WorkingDays days) {
        var day = days.onOrAfter(from);
        for (int counted = 1; counted < amount; counted++) {
            day = days.onOrAfter(day.plusDays(1));
        }
        return day;
    }
}
