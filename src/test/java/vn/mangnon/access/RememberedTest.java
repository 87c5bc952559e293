package vn.mangnon.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final Remembered remembered = new Remembered();

    private static Grants grants() {
        return new Grants(new UUID(0, 1), "ai", null, null, Set.of(), Map.of(), new Sessions(0, null));
    }

    @Test
    void what_was_read_is_remembered_until_it_is_forgotten() {
        var read = remembered.read("ai", () -> Optional.of(grants()));
        assertEquals(read.orElseThrow(), remembered.of("ai"));
        remembered.forget("khac");
        assertEquals(read.orElseThrow(), remembered.of("ai"));
        remembered.forget("ai");
        assertNull(remembered.of("ai"));
    }

    /** Read before a duty was taken away, and written down after that was told: it would hold for seconds more. */
    @Test
    void what_changes_while_it_is_read_is_answered_and_not_remembered() {
        var read = remembered.read("ai", () -> {
            remembered.forget("ai");
            return Optional.of(grants());
        });
        assertEquals(grants(), read.orElseThrow());
        assertNull(remembered.of("ai"));
        remembered.read("ai", () -> {
            remembered.forgetAll();
            return Optional.of(grants());
        });
        assertNull(remembered.of("ai"));
        remembered.read("ai", Optional::empty);
        assertNull(remembered.of("ai"));
    }
}
