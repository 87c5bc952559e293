package vn.mangnon.limits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The door: what is limited. */
@Singleton
public class Limits {

    private final RateLimit failedSignIns;
    private final RateLimit failedSignInsByAddress;
    private final RateLimit missedSearches;
    private final RateLimit changedNumbers;
    private final RateLimit nameSearches;

    Limits(LimitsConfig config, MetLimits met, Clock clock) {
        var minute = Duration.ofMinutes(1);
        failedSignIns = new RateLimit("failed-sign-ins", config.failedSignInsPerMinute(), minute, clock, met::met);
        // Of the address alone, which may be many people's: how it stands is told to none of them.
        failedSignInsByAddress = new RateLimit(
                "failed-sign-ins-by-address",
                config.failedSignInsPerMinuteAndAddress(),
                minute,
                clock,
                (limit, address) -> {});
        missedSearches = new RateLimit("missed-searches", config.missedSearchesPerMinute(), minute, clock, met::met);
        changedNumbers = new RateLimit("changed-numbers", config.changedNumbersPerMinute(), minute, clock, met::met);
        nameSearches =
                new RateLimit("searches", config.nameSearchesPerSecond(), Duration.ofSeconds(1), clock, met::met);
    }

    public RateLimit failedSignIns() {
        return failedSignIns;
    }

    public RateLimit failedSignInsByAddress() {
        return failedSignInsByAddress;
    }

    public RateLimit missedSearches() {
        return missedSearches;
    }

    public RateLimit changedNumbers() {
        return changedNumbers;
    }

    public RateLimit nameSearches() {
        return nameSearches;
    }
}
