package vn.mangnon.surveys;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of one closed round, beside those of the round before. */
@Schema(name = "SurveyComparison")
record YearCompared(
        @NotNull UUID id,
        int year,
        @Nullable Integer children,
        @Nullable Integer specialCircumstances,
        @Nullable Integer atRisk,

        @Schema(description = "Against the round before; absent for the first, and where one of the two has no figure.")
        @Nullable
        Integer childrenChange,

        @Nullable Integer specialCircumstancesChange,
        @Nullable Integer atRiskChange) {

    static YearCompared of(Survey round, @Nullable Survey before) {
        var told = round.details();
        var earlier = before == null ? null : before.details();
        return new YearCompared(
                round.id(),
                round.year(),
                told.children(),
                told.specialCircumstances(),
                told.atRisk(),
                change(told.children(), earlier == null ? null : earlier.children()),
                change(told.specialCircumstances(), earlier == null ? null : earlier.specialCircumstances()),
                change(told.atRisk(), earlier == null ? null : earlier.atRisk()));
    }

    private static @Nullable Integer change(@Nullable Integer now, @Nullable Integer before) {
        return now == null || before == null ? null : now - before;
    }
}
