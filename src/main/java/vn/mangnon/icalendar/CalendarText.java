package vn.mangnon.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar in the form of RFC 5545. It uses moments in UTC and whole days only, so it needs no time zone of a
 * calendar program's own; what remains of the RFC are the escapes (3.3.11) and lines of 75 bytes (3.1).
 */
public final class CalendarText {

    public static final String MEDIA_TYPE = "text/calendar";

    private static final int LONGEST_LINE = 75;
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /**
     * @param name how calendar programs call it
     * @param now when it is written
     */
    public static String of(String name, List<CalendarEvent> events, Instant now) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR")
                .line("VERSION:2.0")
                .line("PRODID:-//Mang Non//mangnon.vn//VI")
                .line("CALSCALE:GREGORIAN")
                .line("METHOD:PUBLISH")
                .line("NAME:" + escaped(name))
                .line("X-WR-CALNAME:" + escaped(name))
                .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .line("X-PUBLISHED-TTL:PT1H");
        events.forEach(event -> calendar.write(event, now));
        return calendar.line("END:VCALENDAR").text.toString();
    }

    private void write(CalendarEvent event, Instant now) {
        line("BEGIN:VEVENT").line("UID:" + event.id() + "@mangnon.vn").line("DTSTAMP:" + MOMENT.format(now));
        if (event.at() == null) {
            line("DTSTART;VALUE=DATE:" + DAY.format(event.day()));
            line("DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
        } else {
            line("DTSTART:" + MOMENT.format(event.at()));
        }
        line("SUMMARY:" + escaped(event.summary()));
        if (event.description() != null) {
            line("DESCRIPTION:" + escaped(event.description()));
        }
        // Something that is due does not make its reader busy.
        line("TRANSP:TRANSPARENT").line("CLASS:CONFIDENTIAL").line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                // What cannot stand in a line of text at all.
                .replaceAll("[\\x00-\\x08\\x0B-\\x1F\\x7F]", "");
    }

    /** A longer one goes on in the next, behind a blank; never within a letter, which in Vietnamese has up to three bytes. */
    private CalendarText line(String content) {
        var room = LONGEST_LINE;
        for (int i = 0; i < content.length(); ) {
            var letter = content.codePointAt(i);
            var bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                text.append(LINE_END).append(' ');
                room = LONGEST_LINE - 1;
            }
            text.appendCodePoint(letter);
            room -= bytes;
            i += Character.charCount(letter);
        }
        text.append(LINE_END);
        return this;
    }
}
