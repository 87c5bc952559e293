package vn.mangnon.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report is about. */
@Embeddable
@Schema(name = "ReportPeriod")
record ReportPeriod(
        @Schema(
                description =
                        "DECREE_09: the cut-offs of NĐ 09/2019, half-year 15 December to 14 June, year 15 December to"
                                + " 14 December. CALENDAR: January to June, January to December. CUSTOM: `from` to `to`; in a yearly rule"
                                + " these are the days of the first year.")
        @Enumerated(EnumType.STRING)
        @Column(name = "period_preset")
        @NotNull
        Preset preset,

        @Schema(description = "CUSTOM only.") @Column(name = "period_from") @Nullable
        LocalDate from,

        @Schema(description = "CUSTOM only; inclusive.") @Column(name = "period_to") @Nullable
        LocalDate to) {

    @Schema(
            description =
                    "`DECREE_09`: the cut-offs of NĐ 09/2019; `CALENDAR`: half-years and years of the calendar; `CUSTOM`:"
                            + " `from` to `to`.")
    enum Preset {
        DECREE_09,
        CALENDAR,
        CUSTOM
    }

    /** First and last day, both inclusive. */
    record Span(LocalDate from, LocalDate to) {}

    boolean hasItsDays() {
        return preset == Preset.CUSTOM ? from != null && to != null && !to.isBefore(from) : from == null && to == null;
    }

    Span of(ReportKind kind, int year) {
        var halfYear = kind == ReportKind.SIX_MONTH;
        return switch (preset) {
            case DECREE_09 -> new Span(LocalDate.of(year - 1, 12, 15), LocalDate.of(year, halfYear ? 6 : 12, 14));
            case CALENDAR ->
                kind == ReportKind.ACTION_MONTH
                        // Luật Trẻ em Đ.11: the Month of Action is June.
                        ? new Span(LocalDate.of(year, 6, 1), LocalDate.of(year, 6, 30))
                        : new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, halfYear ? 6 : 12, halfYear ? 30 : 31));
            case CUSTOM -> custom(year);
        };
    }

    private Span custom(int year) {
        if (from == null || to == null) {
            throw new IllegalStateException("a custom period has both its days");
        }
        var later = year - to.getYear();
        return new Span(from.plusYears(later), to.plusYears(later));
    }

    static ReportPeriod decree09() {
        return new ReportPeriod(Preset.DECREE_09, null, null);
    }

    static ReportPeriod calendar() {
        return new ReportPeriod(Preset.CALENDAR, null, null);
    }
}
