package vn.mangnon.calendar;

import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a time limit stands. */
@Schema(
        name = "LimitState",
        description = "`RUNNING`: there is time left; `MET`: done in time; `BREACHED`: done too late, or not yet.")
public enum LimitState {
    RUNNING,
    MET,
    BREACHED;

    /**
     * @param dueAt the last instant that is in time
     * @param stoppedAt when what it waits for was done; absent while it runs
     */
    public static LimitState of(Instant dueAt, @Nullable Instant stoppedAt, Instant now) {
        if (Objects.requireNonNullElse(stoppedAt, now).isAfter(dueAt)) {
            return BREACHED;
        }
        return stoppedAt == null ? RUNNING : MET;
    }
}
