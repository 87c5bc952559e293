package vn.mangnon.children;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a child moved out of the register's reach or died, and when. */
@Schema(name = "Departure")
record Departure(
        @Schema(description = "MOVED_AWAY: to where nobody keeps it in this register; or DECEASED.") @NotNull
        ChildStatus status,

        @Schema(description = "The first day on which the child is no longer there; not in the future.") @NotNull
        LocalDate leftOn) {}
