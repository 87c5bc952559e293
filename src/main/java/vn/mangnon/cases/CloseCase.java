package vn.mangnon.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Closing a case: the two conditions of NĐ 56/2017 Đ.30.1.b, said expressly. */
@Schema(name = "CloseCase")
record CloseCase(
        @Schema(description = "The child is no longer at risk of abuse (không còn nguy cơ bị xâm hại).") @NotNull
        Boolean noLongerAtRisk,

        @Schema(
                description = "Its physical, psychological, cognitive and emotional state is stable (các yếu tố về thể"
                        + " chất, tâm lý, nhận thức, tình cảm đã ổn định).")
        @NotNull
        Boolean stable,

        @Schema(
                description = "What came of it, in a few words.",
                examples = "Trẻ đã vượt qua khó khăn, ổn định cuộc sống")
        @NotBlank
        @Size(max = 500)
        String outcome,

        @Schema(
                description = "How the child is then. SAFE_AT_HOME unless said otherwise; SAFE_IN_ALTERNATIVE_CARE;"
                        + " SAFE_WITH_FURTHER_SUPPORT: some service goes on outside of the case.")
        @Nullable
        CaseOutcome outcomeCode,

        @Size(max = 4000) @Nullable String note) {

    CloseCase {
        outcomeCode = outcomeCode == null ? CaseOutcome.SAFE_AT_HOME : outcomeCode;
    }
}
