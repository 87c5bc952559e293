package vn.mangnon.cases;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A clock as it stands now. */
@Schema(name = "CaseClock")
record ClockView(
        @NotNull ClockCode code,

        @Schema(description = "The article that sets the limit.") @NotNull
        String legalBasis,

        @NotNull Instant startedAt,

        @Schema(description = "The last instant that is in time.") @NotNull
        Instant dueAt,

        @Schema(description = "When what it waits for was done; absent while it runs.") @Nullable
        Instant stoppedAt,

        @Schema(description = "A breached clock that has no `stoppedAt` still waits.") @NotNull
        CaseClock.State state) {

    static ClockView of(CaseClock clock, Instant now) {
        return new ClockView(
                clock.code(),
                clock.code().legalBasis(),
                clock.startedAt(),
                clock.dueAt(),
                clock.stoppedAt(),
                clock.stateAt(now));
    }
}
