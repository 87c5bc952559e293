package vn.mangnon.limits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The door: what is limited. */
@Singleton
public class Limits {

    private final RateLimit failedSignIns;
    private final RateLimit missedSearches;
    private final RateLimit nameSearches;

    Limits(LimitsConfig config, Clock clock) {
        failedSignIns = new RateLimit(config.failedSignInsPerMinute(), Duration.ofMinutes(1), clock);
        missedSearches = new RateLimit(config.missedSearchesPerMinute(), Duration.ofMinutes(1), clock);
        nameSearches = new RateLimit(config.nameSearchesPerSecond(), Duration.ofSeconds(1), clock);
    }

    public RateLimit failedSignIns() {
        return failedSignIns;
    }

    public RateLimit missedSearches() {
        return missedSearches;
    }

    public RateLimit nameSearches() {
        return nameSearches;
    }
}
