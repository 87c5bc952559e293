package vn.mangnon.rights;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.LimitState;
import vn.mangnon.kernel.InClear;

/**
 * A time limit of the privacy law as it runs over one record: it keeps the article and the moment that it got, whatever the
 * law says later. Its columns are named by who embeds it.
 *
 * @param legalBasis the article that sets the limit
 * @param dueAt the last instant that is in time
 * @param stoppedAt when what it waits for was done; absent while it runs
 */
@Embeddable
public record PrivacyClock(
        @InClear String legalBasis, Instant dueAt, @Nullable Instant stoppedAt) {

    public static PrivacyClock running(String legalBasis, Instant dueAt) {
        return new PrivacyClock(legalBasis, dueAt, null);
    }

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** What it waited for was done; what was done again later changes nothing. */
    public PrivacyClock stopped(Instant at) {
        return isRunning() ? new PrivacyClock(legalBasis, dueAt, at) : this;
    }

    /** It falls due at another moment; one that has stopped was judged already. */
    public PrivacyClock due(Instant at) {
        return isRunning() ? new PrivacyClock(legalBasis, at, null) : this;
    }

    /** Whether somebody still waits though its time has passed. */
    public boolean isOverdueAt(Instant now) {
        return isRunning() && now.isAfter(dueAt);
    }

    public LimitState stateAt(Instant now) {
        return LimitState.of(dueAt, stoppedAt, now);
    }
}
