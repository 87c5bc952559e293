package vn.mangnon.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One plan, whole, with its tasks as they stand today. */
@Schema(name = "Plan")
record PlanView(
        UUID id,
        String title,
        PlanDocument document,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable UUID parentId,
        UUID organizationId,
        UUID adminUnitId,
        PlanStatus status,
        List<Target> targets,
        List<TaskView> tasks,

        @Schema(description = "What was said when it was closed.") @Nullable
        String closingNote,

        @Schema(description = "What the caller may do to it now: CHANGE (a PATCH), ISSUE, CLOSE.")
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static PlanView of(Plan known, List<TaskView> tasks, List<String> allowedActions) {
        return new PlanView(
                known.id(),
                known.title(),
                known.document(),
                known.periodFrom(),
                known.periodTo(),
                known.parentId(),
                known.organizationId(),
                known.adminUnitId(),
                known.status(),
                known.targets(),
                tasks,
                known.closingNote(),
                allowedActions,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(
                        known.version(),
                        // A task moves on without its plan.
                        Integer.toHexString(
                                tasks.stream().map(TaskView::tag).toList().hashCode()),
                        allowedActions.size()));
    }
}
