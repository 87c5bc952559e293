package vn.mangnon.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** So many tries in so much time, for each caller by itself. */
public final class RateLimit {

    /** More at once are no users of ours; the one that was seen least is forgotten. */
    private static final int MOST_CALLERS = 100_000;

    private final String name;
    private final int tries;
    private final Duration per;
    private final TimeMeter time;
    private final BiConsumer<RateLimit, String> met;
    private final Cache<String, Bucket> buckets;

    /** @param met hears of each caller that meets this limit */
    RateLimit(String name, int tries, Duration per, Clock clock, BiConsumer<RateLimit, String> met) {
        this.name = name;
        this.met = met;
        this.tries = tries;
        this.per = per;
        this.time = new ClocksTime(clock);
        // A bucket that nobody touched for so long is full, like the new one that will take its place.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(per.multipliedBy(2))
                .maximumSize(MOST_CALLERS)
                .build();
    }

    /**
     * Takes one try, before what it is for is begun, so that many at once are no way round.
     *
     * @return how long to wait, if there is none left
     */
    public Optional<Duration> spend(String caller) {
        met.accept(this, caller);
        var probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The try was none of those that are counted. */
    public void giveBack(String caller) {
        bucket(caller).addTokens(1);
    }

    /** What is allowed, as an item of the RateLimit-Policy header. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, tries, per.toSeconds());
    }

    /** What is left, as an item of the RateLimit header; when nothing was spent there is no time to wait for. */
    String state(String caller) {
        var probe = bucket(caller).estimateAbilityToConsume(tries);
        var left = "\"%s\";r=%d".formatted(name, probe.getRemainingTokens());
        return probe.canBeConsumed() ? left : left + ";t=" + seconds(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Rounded up: who comes back then is not refused again. */
    private static long seconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }

    private Bucket bucket(String caller) {
        return buckets.get(
                caller,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillIntervally(tries, per))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private record ClocksTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
