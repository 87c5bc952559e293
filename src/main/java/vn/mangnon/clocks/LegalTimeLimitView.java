package vn.mangnon.clocks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.TimeLimit;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A time limit of the law. */
@Schema(name = "LegalTimeLimit")
record LegalTimeLimitView(
        UUID id,
        ClockCode code,
        String legalBasis,
        List<ClockEvent> startEvents,
        List<ClockEvent> stopEvents,

        @Schema(description = "To be done at once: measured, never breached; then there is no `amount`.")
        boolean atOnce,

        @Nullable Integer amount,
        TimeLimit.@Nullable Unit unit,
        boolean firstDayCounted,
        TimeLimit.RollForward rollForward,
        boolean emergencyExempt,
        List<String> pauseReasons,
        LocalDate validFrom,

        @Schema(description = "The first day on which it no longer holds; absent while it does.") @Nullable
        LocalDate validTo,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static LegalTimeLimitView of(LegalTimeLimit limit) {
        return new LegalTimeLimitView(
                limit.id(),
                limit.code(),
                limit.legalBasis(),
                limit.startEvents().stream().sorted().toList(),
                limit.stopEvents().stream().sorted().toList(),
                limit.amount() == null,
                limit.amount(),
                limit.unit(),
                limit.firstDayCounted(),
                limit.rollForward(),
                limit.emergencyExempt(),
                limit.pauseReasons(),
                limit.validFrom(),
                limit.validTo(),
                Versions.tag(limit.version()));
    }
}
