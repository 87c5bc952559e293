package vn.mangnon.visits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sign of risk that was seen, about one child of the household. */
@Schema(name = "RiskSign", description = "Exactly one of `childId` and `memberId`.")
record SignDetails(
        @Schema(description = "An id of the client's own for the proposal that it becomes.") @Nullable
        UUID id,

        @Schema(description = "A registered child.") @Nullable
        UUID childId,

        @Schema(description = "A member of the household who is not registered yet.") @Nullable
        UUID memberId,

        @Schema(description = "From `/code-lists/at-risk-reasons`.") @NotBlank
        String atRiskReason,

        @Size(min = 1, max = 1000) @Nullable String note) {}
