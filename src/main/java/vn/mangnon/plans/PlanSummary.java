package vn.mangnon.plans;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan in a list, without the words of its tasks. */
@Schema(name = "PlanSummary")
record PlanSummary(
        @NotNull UUID id,
        @NotNull String title,
        @NotNull PlanDocument document,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        @Nullable UUID parentId,
        @NotNull UUID organizationId,
        @NotNull UUID adminUnitId,
        @NotNull PlanStatus status,
        @NotNull List<Target> targets,
        @NotNull TaskCount tasks,
        @NotNull List<String> allowedActions) {

    static PlanSummary of(Plan known, LocalDate today, List<String> allowedActions) {
        return new PlanSummary(
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
                TaskCount.of(known.tasks(), today),
                allowedActions);
    }
}
