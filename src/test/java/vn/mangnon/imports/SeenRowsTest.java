package vn.mangnon.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenRowsTest {

    /** The heap of a commune's server has 128 megabytes for everything. */
    @Test
    void a_million_things_are_known_again_and_take_little_room() {
        var seen = new SeenRows();
        for (int i = 1; i <= 1_000_000; i++) {
            assertEquals(0, seen.first("N" + i, i));
        }
        for (int i = 1; i <= 1_000_000; i += 9_973) {
            assertEquals(i, seen.first("N" + i, 1_000_000L + i));
            assertEquals(0, seen.first("M" + i, i));
        }
        assertTrue(seen.bytes() < 24_000_000, () -> seen.bytes() + " bytes");
    }
}
