package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How exactly a date of birth is known; for all but EXACT it holds the first day of the month or year. */
@Schema(
        description = "`EXACT`: the day is known; `MONTH` or `YEAR`: only that is, and the date is its first day; "
                + "`ESTIMATED`: guessed, by the year.")
public enum BirthDatePrecision {
    EXACT,
    MONTH,
    YEAR,
    ESTIMATED
}
