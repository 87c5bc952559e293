package vn.mangnon.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A day that is not what its weekday says. */
@Schema(name = "PublicHoliday")
record SpecialDayView(
        UUID id,
        LocalDate day,
        SpecialDay.Kind kind,
        String name,

        @Schema(description = "Entered by a person; otherwise computed from the Labour Code.")
        boolean entered,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static SpecialDayView of(SpecialDay day) {
        return new SpecialDayView(
                day.id(), day.day(), day.kind(), day.name(), day.entered(), Versions.tag(day.version()));
    }
}
