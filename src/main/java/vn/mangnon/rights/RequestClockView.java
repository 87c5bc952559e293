package vn.mangnon.rights;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the two clocks of a request as it stands now. */
@Schema(name = "DataSubjectRequestClock")
record RequestClockView(
        Code code,

        @Schema(description = "The article that sets the limit.")
        String legalBasis,

        Instant startedAt,

        @Schema(description = "The last instant that is in time.")
        Instant dueAt,

        @Schema(description = "When what it waits for was done; absent while it runs.") @Nullable
        Instant stoppedAt,

        @Schema(description = "A breached clock that has no `stoppedAt` still waits.")
        State state) {

    @Schema(
            name = "DataSubjectRequestClockCode",
            description =
                    "`REPLY`: until the requester is told that it is dealt with; `COMPLETION`: until it is done or"
                            + " refused.")
    enum Code {
        REPLY,
        COMPLETION
    }

    @Schema(
            name = "DataSubjectRequestClockState",
            description = "`RUNNING`: there is time left; `MET`: done in time; `BREACHED`: done too late, or not yet.")
    enum State {
        RUNNING,
        MET,
        BREACHED
    }

    static RequestClockView of(
            Code code, String legalBasis, Instant startedAt, Instant dueAt, @Nullable Instant stoppedAt, Instant now) {
        var until = stoppedAt == null ? now : stoppedAt;
        var state = until.isAfter(dueAt) ? State.BREACHED : stoppedAt == null ? State.RUNNING : State.MET;
        return new RequestClockView(code, legalBasis, startedAt, dueAt, stoppedAt, state);
    }
}
