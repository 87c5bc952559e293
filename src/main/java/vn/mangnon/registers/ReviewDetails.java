package vn.mangnon.registers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A review as an officer writes it. */
@Schema(name = "RegisterReviewDetails")
record ReviewDetails(
        @Schema(description = "An id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "The day somebody looked; not in the future.") @NotNull
        LocalDate reviewedOn,

        @Schema(description = "`false` ends the entry on that day (`endReason` RESOLVED).") @NotNull
        Boolean stillHolds,

        @Schema(description = "When to look again; by the register's interval when left out.") @Nullable
        LocalDate nextDueOn,

        @Schema(description = "What was found.") @Size(min = 1, max = 2000) @Nullable
        String note) {}
