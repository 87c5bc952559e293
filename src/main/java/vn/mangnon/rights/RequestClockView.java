package vn.mangnon.rights;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.LimitState;

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
        LimitState state) {

    @Schema(
            name = "DataSubjectRequestClockCode",
            description =
                    "`REPLY`: until the requester is told that it is dealt with; `COMPLETION`: until it is done or"
                            + " refused.")
    enum Code {
        REPLY,
        COMPLETION
    }

    static RequestClockView of(Code code, PrivacyClock clock, Instant startedAt, Instant now) {
        return new RequestClockView(
                code, clock.legalBasis(), startedAt, clock.dueAt(), clock.stoppedAt(), clock.stateAt(now));
    }
}
