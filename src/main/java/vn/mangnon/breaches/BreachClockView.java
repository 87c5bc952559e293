package vn.mangnon.breaches;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The time within which the authority is told, as it stands now. */
@Schema(name = "BreachClock")
record BreachClockView(
        @Schema(description = "The article that sets the limit.")
        String legalBasis,

        Instant startedAt,

        @Schema(description = "The last instant that is in time.")
        Instant dueAt,

        @Schema(description = "When the first notice went; absent while it runs.") @Nullable
        Instant stoppedAt,

        @Schema(description = "A breached clock that has no `stoppedAt` still waits.")
        State state) {

    @Schema(
            name = "BreachClockState",
            description = "`RUNNING`: there is time left; `MET`: told in time; `BREACHED`: told too late, or not yet.")
    enum State {
        RUNNING,
        MET,
        BREACHED
    }

    static BreachClockView of(BreachNotice known, Instant now) {
        var stopped = known.firstSentAt();
        var isLate = (stopped == null ? now : stopped).isAfter(known.dueAt());
        var state = isLate ? State.BREACHED : stopped == null ? State.RUNNING : State.MET;
        return new BreachClockView(known.legalBasis(), known.discoveredAt(), known.dueAt(), stopped, state);
    }
}
