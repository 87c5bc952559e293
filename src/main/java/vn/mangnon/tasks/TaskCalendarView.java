package vn.mangnon.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One calendar of the caller's. */
@Schema(name = "TaskCalendar")
record TaskCalendarView(
        UUID id,
        String name,
        boolean mine,

        @Schema(description = "Of its texts, as it was asked for when it was made: `vi` or `en`.")
        String language,

        @Schema(
                description =
                        "The address for the calendar program: whoever has it reads the calendar. Told once, when it is made.")
        @Nullable
        String url,

        @Schema(description = "The last day on which a program read it.") @Nullable
        LocalDate readOn,

        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static TaskCalendarView of(TaskCalendar known) {
        return of(known, null);
    }

    static TaskCalendarView of(TaskCalendar known, @Nullable String url) {
        return new TaskCalendarView(
                known.id(),
                known.name(),
                known.mine(),
                known.language(),
                url,
                known.readOn(),
                known.createdAt(),
                Versions.tag(known.version()));
    }
}
