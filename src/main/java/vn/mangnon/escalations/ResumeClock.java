package vn.mangnon.escalations;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.clocks.ClockCode;

/** Letting a clock go on. */
@Schema(name = "ResumeClock")
record ResumeClock(
        @Schema(description = "The one of this code that stands still.") @NotNull
        ClockCode clock,

        @Schema(description = "Not before it was paused, not in the future.") @NotNull
        Instant resumedAt) {}
