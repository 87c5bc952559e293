package vn.mangnon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What accounts may do, for as long as nothing changed that says so, here or on another replica. The database counts such
 * changes; that one figure is asked for again a second after it was last asked for, and at once after a change made here.
 */
final class Remembered {

    private static final Duration UNASKED = Duration.ofSeconds(1);

    /**
     * @param from the first moment at which it holds
     * @param until the first at which some of it has ended by itself
     */
    record Held(Grants grants, Instant from, Instant until) {

        boolean holdsAt(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** What was read after so many changes. */
    private record Known(Held held, long changes) {}

    /**
     * @param changes how many the database had counted
     * @param at when it was asked, by {@link System#nanoTime}
     * @param heard of how many changes made here one had heard before
     */
    private record Asked(long changes, long at, long heard) {}

    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final AtomicLong heard = new AtomicLong();
    private final AtomicReference<@Nullable Asked> lastAsked = new AtomicReference<>();

    /** Nothing, where it is not known, or the database has to be asked first whether it still holds. */
    @Nullable
    Grants of(String username, Instant now) {
        var asked = lastAsked.get();
        return asked != null && isRecent(asked) ? grants(username, asked.changes(), now) : null;
    }

    /** @param changes asks the database for its count; before anything is read, so that what changes meanwhile is noticed */
    Optional<Grants> read(String username, Instant now, LongSupplier changes, Supplier<Optional<Held>> reading) {
        var heardBefore = heard.get();
        var at = System.nanoTime();
        var count = changes.getAsLong();
        // Who asked earlier and is slower takes nothing back.
        lastAsked.accumulateAndGet(
                new Asked(count, at, heardBefore),
                (before, asked) -> before != null && before.changes() > asked.changes() ? before : asked);
        var remembered = grants(username, count, now);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        var found = reading.get();
        found.ifPresent(held -> known.put(username, new Known(held, count)));
        return found.map(Held::grants);
    }

    /** Something was changed here. */
    void askAgain() {
        heard.incrementAndGet();
    }

    private boolean isRecent(Asked asked) {
        return asked.heard() == heard.get() && System.nanoTime() - asked.at() < UNASKED.toNanos();
    }

    private @Nullable Grants grants(String username, long changes, Instant now) {
        var found = known.getIfPresent(username);
        return found != null && found.changes() == changes && found.held().holdsAt(now)
                ? found.held().grants()
                : null;
    }
}
