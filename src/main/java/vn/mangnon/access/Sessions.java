package vn.mangnon.access;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens of an account still count. One that was issued here says during which of the account's times it was, as a
 * number: the clocks of two replicas differ, and a token tells its own time in whole seconds only.
 *
 * @param number how often all sessions were ended
 * @param endedAt when they were last
 */
record Sessions(int number, @Nullable Instant endedAt) {

    /** The claim with the number. */
    static final String CLAIM = "sessions";

    /** By how much a provider's clock may be ahead of ours (mp.jwt.verify.clock.skew); so long its new tokens wait, too. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    boolean include(JsonWebToken token) {
        Object claimed = token.getClaim(CLAIM);
        if (claimed != null) {
            return claimed.toString().equals(String.valueOf(number));
        }
        // Of a provider, which knows nothing of ours.
        return endedAt == null || token.getIssuedAtTime() > endedAt.plus(SKEW).getEpochSecond();
    }
}
