package vn.mangnon.measures;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision that separates a child from its carers for a while, with a safe place and care for it. */
@Schema(name = "SeparationDetails")
record SeparationDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(
                description =
                        "HARMED_BY_CARERS, AT_RISK_FROM_CARERS, PLAN_REFUSED: they refuse the plan, RENEWED_HARM: they"
                                + " may do it again (Đ.32.1).")
        @NotNull
        SeparationGround ground,

        @Schema(
                description =
                        "When the news came that makes it necessary; the twelve hours of Đ.32.2 run from then. Left"
                                + " out: the first receipt of the case.")
        @Nullable
        Instant neededSince,

        @Schema(description = "When the chair decided; the child may be handed over before the paper (Đ.32.4).")
        @NotNull
        Instant decidedAt,

        @Schema(description = "Of the decision (Mẫu 07).") @Size(min = 1, max = 100) @Nullable
        String decisionNumber,

        @Schema(description = "When the child was taken to the safe place; not before the news came.") @NotNull
        Instant startedAt,

        @Schema(description = "For how many days after the first; with extensions fifteen in all in one case (Đ.32.3).")
        @NotNull
        @Min(1)
        Integer days,

        @NotBlank @Size(max = 4000) String reason,

        @Schema(description = "Where the child is, and who cares for it.") @NotBlank @Size(max = 2000)
        String safePlace) {}
