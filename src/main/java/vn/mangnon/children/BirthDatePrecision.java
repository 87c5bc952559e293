package vn.mangnon.children;

/** How exactly a date of birth is known; for all but EXACT it holds the first day of the month or year. */
public enum BirthDatePrecision {
    EXACT,
    MONTH,
    YEAR,
    ESTIMATED
}
