/**
 * Working days in Vietnam: weekends, public holidays (ngày nghỉ lễ), days off in lieu and swapped days. The days that the
 * Labour Code fixes are computed once a year into the table, the lunar ones from a library; what the government decides
 * year by year is entered by hand.
 */
@NullMarked
package vn.mangnon.calendar;

import org.jspecify.annotations.NullMarked;
