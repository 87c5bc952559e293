package vn.mangnon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What accounts may do, for a few seconds. What was being read while it changed is not remembered: it may be of before. */
final class Remembered {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final AtomicLong changes = new AtomicLong();
    private final Cache<String, Grants> grants = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    @Nullable
    Grants of(String username) {
        return grants.getIfPresent(username);
    }

    Optional<Grants> read(String username, Supplier<Optional<Grants>> reading) {
        var before = changes.get();
        var found = reading.get();
        // Under the lock of its entry: whoever forgets it counts first, and then waits for this.
        found.ifPresent(read ->
                grants.asMap().compute(username, (same, known) -> changes.get() == before ? read : null));
        return found;
    }

    void forget(String username) {
        changes.incrementAndGet();
        grants.invalidate(username);
    }

    void forgetAll() {
        changes.incrementAndGet();
        grants.invalidateAll();
    }
}
