package vn.mangnon.plans;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far whoever has a task has come; the task itself stands as the plan orders it. */
@Schema(name = "TaskProgressDetails")
record TaskProgressDetails(
        @Schema(description = "The day it was done; `null` opens it again.") @Nullable
        LocalDate doneOn,

        @Schema(description = "What was done, or what stands in the way; a report's number.")
        @Size(min = 1, max = 4000)
        @Nullable
        String note) {

    static TaskProgressDetails of(Task known) {
        return new TaskProgressDetails(known.doneOn(), known.note());
    }
}
