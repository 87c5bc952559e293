package vn.mangnon.surveys;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was counted in one unit; the whole is the value. */
@Schema(name = "SurveyCountDetails")
record CountDetails(
        @Schema(description = "All children counted.") @NotNull @Min(0) @Max(1_000_000)
        Integer children,

        @Schema(description = "Children in special circumstances.") @NotNull @Min(0) @Max(1_000_000)
        Integer specialCircumstances,

        @Schema(description = "Children at risk of them.") @NotNull @Min(0) @Max(1_000_000)
        Integer atRisk,

        @Schema(description = "Not in the future.") @NotNull LocalDate countedOn) {}
