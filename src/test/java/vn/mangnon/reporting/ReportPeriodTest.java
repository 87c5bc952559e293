package vn.mangnon.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

    @Test
    void the_decrees_half_year_and_year_begin_in_the_december_before() {
        var decree = ReportPeriod.decree09();
        assertEquals(span("2019-12-15", "2020-06-14"), decree.of(ReportKind.SIX_MONTH, 2020));
        assertEquals(span("2019-12-15", "2020-12-14"), decree.of(ReportKind.ANNUAL, 2020));
    }

    @Test
    void the_calendar_has_its_own_halves_and_the_month_of_action_is_june() {
        var calendar = ReportPeriod.calendar();
        assertEquals(span("2026-01-01", "2026-06-30"), calendar.of(ReportKind.SIX_MONTH, 2026));
        assertEquals(span("2026-01-01", "2026-12-31"), calendar.of(ReportKind.ANNUAL, 2026));
        assertEquals(span("2026-06-01", "2026-06-30"), calendar.of(ReportKind.ACTION_MONTH, 2026));
    }

    @Test
    void a_custom_period_moves_with_the_year_also_over_the_turn_of_it() {
        var custom = new ReportPeriod(ReportPeriod.Preset.CUSTOM, LocalDate.of(2020, 9, 1), LocalDate.of(2021, 2, 28));
        assertEquals(span("2020-09-01", "2021-02-28"), custom.of(ReportKind.AD_HOC, 2021));
        assertEquals(span("2022-09-01", "2023-02-28"), custom.of(ReportKind.AD_HOC, 2023));
    }

    @Test
    void a_custom_period_has_both_its_days_and_the_others_none() {
        assertFalse(new ReportPeriod(ReportPeriod.Preset.CUSTOM, LocalDate.of(2020, 1, 1), null).hasItsDays());
        assertFalse(new ReportPeriod(ReportPeriod.Preset.CALENDAR, null, LocalDate.of(2020, 1, 1)).hasItsDays());
    }

    private static ReportPeriod.Span span(String from, String to) {
        return new ReportPeriod.Span(LocalDate.parse(from), LocalDate.parse(to));
    }
}
