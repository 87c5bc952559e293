package vn.mangnon.calendar;

import java.time.LocalDate;
import java.util.Set;

/** Which days are worked: a value that a rule can be given, and a test can make up. */
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {

    public WorkingDays {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /** Weekends only. */
    public static WorkingDays withoutHolidays() {
        return new WorkingDays(Set.of(), Set.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || !PublicHolidays.isWeekend(day) && !off.contains(day);
    }

    /** The day itself if it is worked, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The day itself if it is worked, else the last one before it that is. */
    public LocalDate onOrBefore(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
