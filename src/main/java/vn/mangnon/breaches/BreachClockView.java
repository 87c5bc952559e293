package vn.mangnon.breaches;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.LimitState;

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
        LimitState state) {

    static BreachClockView of(BreachNotice known, Instant now) {
        var clock = known.clock();
        return new BreachClockView(
                clock.legalBasis(), known.discoveredAt(), clock.dueAt(), clock.stoppedAt(), clock.stateAt(now));
    }
}
