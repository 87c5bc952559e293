package vn.mangnon.careplans;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The chair's decision on a plan. */
@Schema(name = "DecidePlan")
record DecidePlan(
        @Schema(description = "Of the decision that approves it (Mẫu 05).") @Size(min = 1, max = 100) @Nullable
        String decisionNumber,

        @Schema(description = "Needed when the plan is returned: the reason.") @Size(min = 1, max = 4000) @Nullable
        String note) {}
