package vn.mangnon.plans;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A task as it stands today. */
@Schema(name = "PlanTask")
record TaskView(
        UUID id,
        UUID organizationId,
        String organizationName,
        String content,
        @Nullable LocalDate dueOn,
        TaskStatus status,
        @Nullable LocalDate doneOn,
        @Nullable String note,

        @Schema(description = "What the caller may do to it now: REPORT_PROGRESS (a PATCH).")
        List<String> allowedActions,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static TaskView of(Task known, String organizationName, LocalDate today, List<String> allowedActions) {
        var ordered = known.details();
        var status = known.statusOn(today);
        return new TaskView(
                known.id(),
                ordered.organizationId(),
                organizationName,
                ordered.content(),
                ordered.dueOn(),
                status,
                known.doneOn(),
                known.note(),
                allowedActions,
                Versions.tag(known.version(), status, allowedActions.size()));
    }
}
