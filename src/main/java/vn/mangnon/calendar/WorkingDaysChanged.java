package vn.mangnon.calendar;

import java.time.LocalDate;

/** News: a decision changed what a day is. Whoever rolls dates over working days reckons them again. */
public record WorkingDaysChanged(LocalDate day) {}
