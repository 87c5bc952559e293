package vn.mangnon.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as it is drafted, on create and, through a merge patch, until it is issued. */
@Schema(name = "PlanDetails")
record PlanDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @NotBlank @Size(max = 500) String title,
        @NotNull @Valid PlanDocument document,
        @NotNull LocalDate periodFrom,

        @Schema(description = "Inclusive.") @NotNull LocalDate periodTo,

        @Schema(description = "The higher plan that this one serves.") @Nullable
        UUID parentId,

        @Schema(description = "Whose plan it is.") @NotNull UUID organizationId,

        @Schema(description = "For which unit: the organization's, or one within it.") @NotNull
        UUID adminUnitId,

        @Size(max = 200) List<@NotNull @Valid Target> targets,
        @Size(max = 1000) List<@NotNull @Valid TaskDetails> tasks) {

    PlanDetails {
        // A null among them is a fault, told like any other.
        targets = targets == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(targets));
        tasks = tasks == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(tasks));
    }

    static PlanDetails of(Plan known) {
        return new PlanDetails(
                null,
                known.title(),
                known.document(),
                known.periodFrom(),
                known.periodTo(),
                known.parentId(),
                known.organizationId(),
                known.adminUnitId(),
                known.targets(),
                known.tasks().stream().map(Task::details).toList());
    }
}
