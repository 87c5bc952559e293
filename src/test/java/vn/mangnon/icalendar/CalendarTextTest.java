package vn.mangnon.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back by somebody else's reader, and keeps the bounds of RFC 5545. */
class CalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 2, 28);

    @Test
    void a_whole_day_ends_before_the_next() {
        var text = CalendarText.of("Việc", List.of(event(null, "Gửi báo cáo")), NOW);
        assertTrue(text.contains("\r\nDTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270301\r\n"), text);
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), text);
        assertTrue(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"), text);
    }

    @Test
    void a_moment_is_told_in_UTC() {
        var text = CalendarText.of("Việc", List.of(event(Instant.parse("2027-02-06T03:40:00Z"), "Biện pháp")), NOW);
        assertTrue(text.contains("\r\nDTSTART:20270206T034000Z\r\n"), text);
        assertTrue(text.contains("\r\nDTSTAMP:20261122T030000Z\r\n"), text);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_text_is_read_back_as_it_was_and_no_line_is_too_long(int seed) {
        var random = new Random(seed);
        var letters = "aệữĐ,;:\\\"\nn 🌱".codePoints().toArray();
        var summary = IntStream.range(0, 1 + random.nextInt(300))
                .map(i -> letters[random.nextInt(letters.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var text = CalendarText.of("Tên, của; lịch", List.of(event(null, summary), event(NOW, "Hai")), NOW);

        for (var line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(UTF_8).length <= 75, line);
        }
        var read = Biweekly.parse(text).first();
        assertEquals(2, read.getEvents().size());
        assertEquals(summary, read.getEvents().get(0).getSummary().getValue());
    }

    private static CalendarEvent event(Instant at, String summary) {
        return new CalendarEvent(new UUID(1, at == null ? 1 : 2), DAY, at, summary, "NĐ 56/2017/NĐ-CP Đ.28.1");
    }
}
