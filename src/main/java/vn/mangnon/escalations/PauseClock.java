package vn.mangnon.escalations;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.clocks.ClockCode;

/** Letting a clock stand still. */
@Schema(name = "PauseClock")
record PauseClock(
        @Schema(description = "The one of this code that runs.") @NotNull
        ClockCode clock,

        @Schema(
                description =
                        "One of the limit's `pauseReasons` (`/legal-time-limits`); by the law as a rule there is none.")
        @NotNull
        String reason,

        @Schema(description = "Not before it started, not after its end, not in the future.") @NotNull
        Instant pausedAt) {}
