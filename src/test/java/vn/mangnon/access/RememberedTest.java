package vn.mangnon.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final Instant MORNING = Instant.parse("2026-11-26T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-26T17:00:00Z");

    private final Remembered remembered = new Remembered();

    /** As the database counts them. */
    private long changes = 7;

    private int readings;

    private Optional<Grants> read(Instant now, @Nullable Runnable meanwhile) {
        return remembered.read("ai", now, () -> changes, () -> {
            readings++;
            if (meanwhile != null) {
                meanwhile.run();
            }
            var grants = new Grants(
                    new UUID(0, readings), "ai", null, null, Set.of(), new Reaches(Map.of()), new Sessions(0, null));
            return Optional.of(new Remembered.Held(grants, MORNING, MIDNIGHT));
        });
    }

    @Test
    void what_was_read_is_remembered_until_somebody_here_changes_something() {
        assertNull(remembered.of("ai", NOON));
        var grants = read(NOON, null).orElseThrow();
        assertEquals(grants, remembered.of("ai", NOON));
        assertNull(remembered.of("khac", NOON));
        remembered.askAgain();
        assertNull(remembered.of("ai", NOON));
        // It was about somebody else, the database says.
        assertEquals(grants, read(NOON, null).orElseThrow());
        assertEquals(1, readings);
        assertEquals(grants, remembered.of("ai", NOON));
    }

    @Test
    void a_change_on_another_replica_is_noticed_within_a_second() throws InterruptedException {
        read(NOON, null);
        changes++;
        Thread.sleep(1_100);
        assertNull(remembered.of("ai", NOON));
        assertEquals(new UUID(0, 2), read(NOON, null).orElseThrow().accountId());
    }

    /** Read before a duty was taken away, and written down after that was told: it would hold on. */
    @Test
    void what_changes_while_it_is_read_is_answered_and_not_remembered() {
        read(NOON, () -> {
            changes++;
            remembered.askAgain();
        });
        assertNull(remembered.of("ai", NOON));
        assertEquals(new UUID(0, 2), read(NOON, null).orElseThrow().accountId());
    }

    @Test
    void who_asked_before_the_change_and_is_slower_does_not_bring_back_what_was() {
        read(NOON, () -> {
            changes++;
            remembered.askAgain();
            read(NOON, null);
        });
        assertNull(remembered.of("ai", NOON));
        assertEquals(new UUID(0, 3), read(NOON, null).orElseThrow().accountId());
    }

    @Test
    void what_ends_by_itself_ends_then_and_does_not_hold_before_its_day() {
        var grants = read(NOON, null).orElseThrow();
        assertEquals(grants, remembered.of("ai", MIDNIGHT.minusMillis(1)));
        assertNull(remembered.of("ai", MIDNIGHT));
        assertNull(remembered.of("ai", MORNING.minusMillis(1)));
    }

    @Test
    void nobody_is_not_remembered() {
        remembered.read("ai", NOON, () -> changes, Optional::empty);
        assertNull(remembered.of("ai", NOON));
    }
}
