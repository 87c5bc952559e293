package vn.mangnon.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.WorkingDays;

/**
 * When a report is due, as a document writes it. "Trước ngày" excludes the day and "chậm nhất ngày" includes it (compare TT
 * 28/2019/TT-BLĐTBXH Đ.5 with TT 29/2019/TT-BLĐTBXH Đ.14.4). Whether a last day that nobody works moves (BLDS 91/2015
 * Đ.148.5 says so of periods) is arguable for a date in a letter, so each rule says it.
 */
@Embeddable
@Schema(name = "DueRule")
record DueRule(
        @Schema(description = "BEFORE: \"trước ngày\", the day itself is too late. ON_OR_BEFORE: \"chậm nhất ngày\".")
        @Enumerated(EnumType.STRING)
        @Column(name = "boundary")
        @NotNull
        Boundary boundary,

        @Column(name = "due_month") @Min(1) @Max(12) int month,
        @Column(name = "due_day") @Min(1) @Max(31) int day,

        @Schema(description = "Absent: every year.") @Column(name = "due_year") @Min(2000) @Max(2100) @Nullable
        Integer year,

        @Schema(description = "What happens to a last day that nobody works.")
        @Enumerated(EnumType.STRING)
        @Column(name = "roll_forward")
        @NotNull
        RollForward rollForward) {

    @Schema(
            description =
                    "`BEFORE` \"trước ngày\": the day itself is too late; `ON_OR_BEFORE` \"chậm nhất ngày\": it is in "
                            + "time.")
    enum Boundary {
        BEFORE,
        ON_OR_BEFORE
    }

    @Schema(
            description =
                    "A last day that nobody works: `NONE` stays; `NEXT_WORKING_DAY` and `PREVIOUS_WORKING_DAY` move "
                            + "there.")
    enum RollForward {
        NONE,
        NEXT_WORKING_DAY,
        PREVIOUS_WORKING_DAY
    }

    /** Whether there is such a day; 29 February is one in a yearly rule. */
    boolean namesADay() {
        return year == null
                ? day <= Month.of(month).maxLength()
                : YearMonth.of(year, month).isValidDay(day);
    }

    /** The date as the document writes it, in a year; 29 February is the 28th where there is none. */
    LocalDate stated(int inYear) {
        var monthOfYear = YearMonth.of(inYear, month);
        return monthOfYear.atDay(Math.min(day, monthOfYear.lengthOfMonth()));
    }

    /** The last day on which a report is in time. Rolling acts on this day, not on the stated one, and may pass it. */
    LocalDate lastDay(LocalDate stated, WorkingDays workingDays) {
        var lastDay = switch (boundary) {
            case BEFORE -> stated.minusDays(1);
            case ON_OR_BEFORE -> stated;
        };
        return switch (rollForward) {
            case NONE -> lastDay;
            case NEXT_WORKING_DAY -> workingDays.onOrAfter(lastDay);
            case PREVIOUS_WORKING_DAY -> workingDays.onOrBefore(lastDay);
        };
    }

    /** The years in which it falls due, from the first to the last asked about. */
    java.util.stream.IntStream years(int first, int last) {
        return year == null ? java.util.stream.IntStream.rangeClosed(first, last) : java.util.stream.IntStream.of(year);
    }

    static DueRule yearlyBefore(int day, int month) {
        return new DueRule(Boundary.BEFORE, month, day, null, RollForward.NONE);
    }

    static DueRule before(int day, int month, int year) {
        return new DueRule(Boundary.BEFORE, month, day, Year.of(year).getValue(), RollForward.NONE);
    }
}
