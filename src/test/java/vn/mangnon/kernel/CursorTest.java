package vn.mangnon.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_cursor_says_again_what_was_written_into_it() {
        var cursor = Cursor.decode(new Cursor("lastDay,id", DAY, ID).encode(), "lastDay,id", 2);
        assertEquals(DAY, cursor.key(0, LocalDate::parse));
        assertEquals(ID, cursor.uuid(1));
        assertEquals(List.of(DAY.toString(), ID.toString()), cursor.keys());
    }

    @Test
    void a_cursor_stands_in_a_url_as_it_is() {
        var encoded = new Cursor("-tên", "Đồng Tháp~?>").encode();
        assertTrue(encoded.matches("[A-Za-z0-9_-]+"), encoded);
        assertEquals(List.of("Đồng Tháp~?>"), Cursor.decode(encoded, "-tên", 1).keys());
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        var encoded = new Cursor("id", ID).encode();
        assertUnknown(() -> Cursor.decode(encoded, "-id", 1));
    }

    @Test
    void a_cursor_with_more_or_fewer_keys_is_refused() {
        var encoded = new Cursor("id", ID).encode();
        assertUnknown(() -> Cursor.decode(encoded, "id", 2));
        assertUnknown(() -> Cursor.decode(encoded, "id", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "aWQ=|", "aWQ", "đ", "%00"})
    void what_is_no_cursor_is_refused(String text) {
        assertUnknown(() -> Cursor.decode(text, "id", 1));
    }

    @Test
    void a_key_that_does_not_read_is_refused() {
        var cursor = new Cursor("id", "not-an-id");
        assertUnknown(() -> cursor.uuid(0));
        assertUnknown(() -> cursor.key(0, LocalDate::parse));
    }

    /** Java's calendar goes further than the database's; what this server wrote has four digits of the year. */
    @Test
    void a_key_from_beyond_the_databases_calendar_is_refused() {
        assertUnknown(() -> new Cursor("lastDay", "+999999999-12-31").key(0, LocalDate::parse));
        assertUnknown(() -> new Cursor("lastDay", "-9999-12-31").key(0, LocalDate::parse));
        assertUnknown(() -> new Cursor("receivedAt", "+1000000000-12-31T23:59:59Z").key(0, Instant::parse));
    }

    @Test
    void a_key_that_the_database_cannot_hold_is_refused() {
        var encoded = Base64.getUrlEncoder().encodeToString("username|a\0b".getBytes(StandardCharsets.UTF_8));
        assertUnknown(() -> Cursor.decode(encoded, "username", 1));
    }

    private static void assertUnknown(Executable reading) {
        var problem = assertThrows(Problem.class, reading);
        assertEquals(400, problem.status());
        assertEquals("INVALID_CURSOR", problem.code());
        assertEquals(List.of(new Fault("?cursor", "UNKNOWN_VALUE")), problem.faults());
    }
}
