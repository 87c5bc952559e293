package vn.mangnon.surveys;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;

/** The figures of a finished survey as they were reported, on create and, through a merge patch, when corrected. */
@Schema(name = "SurveyRoundDetails")
record SurveyDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "The year of the survey (năm điều tra).") @NotNull @Min(2000) @Max(2199)
        Integer year,

        @Schema(description = "The unit that was surveyed, one of today or of the past; once a year.") @NotNull
        UUID adminUnitId,

        @Schema(description = "All children counted.") @Min(0) @Max(50_000_000) @Nullable
        Integer children,

        @Schema(description = "Children in special circumstances (trẻ em có hoàn cảnh đặc biệt).")
        @Min(0)
        @Max(50_000_000)
        @Nullable
        Integer specialCircumstances,

        @Schema(description = "Children at risk of them (trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt).")
        @Min(0)
        @Max(50_000_000)
        @Nullable
        Integer atRisk,

        @Schema(description = "The document that tells the figures.") @Valid @Nullable
        OfficialDocument document,

        @Size(min = 1, max = 2000) @Nullable String note,

        @Schema(
                description = "Only on create. OPEN: a round that begins, without figures; its units are counted under"
                        + " `/counts` and summed at its `/closure`. CLOSED, or left out: figures that were reported from"
                        + " elsewhere.")
        @Nullable
        SurveyStatus status) {

    static SurveyDetails of(Survey known) {
        return known.details();
    }
}
