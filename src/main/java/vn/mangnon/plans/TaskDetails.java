package vn.mangnon.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a plan orders of one organization. */
@Schema(name = "PlanTaskDetails")
record TaskDetails(
        @Schema(description = "Names a task that is there already, when the list is replaced.") @Nullable
        UUID id,

        @Schema(description = "Who shall do it.") @NotNull UUID organizationId,

        @NotBlank @Size(max = 4000) String content,

        @Schema(description = "The last day that is in time; absent when the plan sets none.") @Nullable
        LocalDate dueOn) {}
