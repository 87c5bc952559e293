package vn.mangnon.clocks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clock as it stands now. */
@Schema(name = "CaseClock")
public record ClockView(
        UUID id,
        ClockCode code,

        @Schema(description = "The article that sets the limit.")
        String legalBasis,

        @Schema(description = "To be done at once: measured, never breached; `dueAt` is then `startedAt`.") @Nullable
        Boolean atOnce,

        Instant startedAt,

        @Schema(description = "The last instant that is in time; for a limit in days the end of its last day.")
        Instant dueAt,

        @Schema(description = "While it stands still: since when.") @Nullable
        Instant pausedAt,

        @Schema(description = "When what it waits for was done; absent while it runs.") @Nullable
        Instant stoppedAt,

        @Schema(
                description =
                        "RUNNING: still in time. MET: done in time. BREACHED: done late, or not done and too late;"
                                + " without `stoppedAt` it still waits. PAUSED: stands still.")
        ClockState state) {

    static ClockView of(CaseClock clock, Instant now) {
        return new ClockView(
                clock.id(),
                clock.code(),
                clock.legalBasis(),
                clock.atOnce() ? true : null,
                clock.startedAt(),
                clock.dueAt(),
                clock.pausedAt(),
                clock.stoppedAt(),
                clock.stateAt(now));
    }
}
