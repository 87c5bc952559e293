package vn.mangnon.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry: of a whole day, or of a moment.
 *
 * @param id the same whenever it is told again, so that a calendar replaces what it has
 * @param at absent for a whole day
 */
public record CalendarEvent(
        UUID id,
        LocalDate day,
        @Nullable Instant at,
        String summary,
        @Nullable String description) {}
