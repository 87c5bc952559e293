package vn.mangnon.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;

class RateLimitTest {

    private static final Optional<Duration> GO_ON = Optional.empty();

    private final TestClock clock = new TestClock();
    private final RateLimit limit = new RateLimit("tries", 3, Duration.ofMinutes(1), clock, (met, caller) -> {});

    @Test
    void so_many_tries_and_then_a_wait() {
        clock.timeIs("2026-11-22T03:00:00Z");
        spendAll("a");
        assertEquals(Optional.of(Duration.ofSeconds(60)), limit.spend("a"));
        clock.timeIs("2026-11-22T03:00:59Z");
        assertEquals(Optional.of(Duration.ofSeconds(1)), limit.spend("a"));
        clock.timeIs("2026-11-22T03:01:00Z");
        spendAll("a");
        assertTrue(limit.spend("a").isPresent());
    }

    @Test
    void how_it_stands_is_told_as_the_draft_of_the_ietf_writes_it() {
        clock.timeIs("2026-11-22T03:00:00Z");
        assertEquals("\"tries\";q=3;w=60", limit.policy());
        assertEquals("\"tries\";r=3", limit.state("a"));
        limit.spend("a");
        clock.timeIs("2026-11-22T03:00:10.5Z");
        assertEquals("\"tries\";r=2;t=50", limit.state("a"), "rounded up");
        limit.spend("a");
        limit.spend("a");
        limit.spend("a");
        assertEquals("\"tries\";r=0;t=50", limit.state("a"));
        clock.timeIs("2026-11-22T03:01:00Z");
        assertEquals("\"tries\";r=3", limit.state("a"));
    }

    @Test
    void each_caller_has_tries_of_its_own() {
        spendAll("a");
        spendAll("b");
        assertTrue(limit.spend("a").isPresent());
    }

    @Test
    void what_is_given_back_was_never_spent_and_nothing_is_given_beyond_that() {
        for (int i = 0; i < 10; i++) {
            assertEquals(GO_ON, limit.spend("a"));
            limit.giveBack("a");
        }
        limit.giveBack("a");
        spendAll("a");
        assertTrue(limit.spend("a").isPresent());
    }

    @Test
    void many_at_once_get_no_more_than_one_after_another() {
        var went = new AtomicInteger();
        IntStream.range(0, 1000).parallel().forEach(i -> {
            if (limit.spend("a").isEmpty()) {
                went.incrementAndGet();
            }
        });
        assertEquals(3, went.get());
    }

    private void spendAll(String caller) {
        for (int i = 0; i < 3; i++) {
            assertEquals(GO_ON, limit.spend(caller));
        }
    }
}
