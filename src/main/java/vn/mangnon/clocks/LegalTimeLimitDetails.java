package vn.mangnon.clocks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.TimeLimit;

/** A limit as the law has it from a day on. It ends the one of the same code that holds until then. */
@Schema(name = "LegalTimeLimitDetails")
record LegalTimeLimitDetails(
        @Schema(description = "An id of the client's own.") @Nullable
        UUID id,

        @NotNull ClockCode code,

        @Schema(description = "The article that sets it.", examples = "NĐ 56/2017/NĐ-CP Đ.28.1")
        @NotBlank
        @Size(max = 200)
        String legalBasis,

        @Schema(description = "Any of these starts it.") @NotEmpty
        Set<ClockEvent> startEvents,

        @Schema(description = "Any of these stops it. One that also starts it begins the next.") @NotEmpty
        Set<ClockEvent> stopEvents,

        @Schema(description = "Left out together with `unit`: at once; measured, never breached.")
        @Min(1)
        @Max(TimeLimit.MOST)
        @Nullable
        Integer amount,

        @Schema(
                description = "HOURS run on, through nights and holidays; DAYS and MONTHS are those of the calendar;"
                        + " WORKING_DAYS leave out weekends and public holidays (`/public-holidays`).")
        TimeLimit.@Nullable Unit unit,

        @Schema(
                description =
                        "Whether the day of the event is the first. `false` unless said otherwise (BLDS Đ.147.2).")
        @Nullable
        Boolean firstDayCounted,

        @Schema(
                description =
                        "Where it ends when the last day is not worked (BLDS Đ.148.5); NONE unless said otherwise.")
        TimeLimit.@Nullable RollForward rollForward,

        @Schema(description = "Whether it does not hold for an emergency.") @Nullable
        Boolean emergencyExempt,

        @Schema(description = "For which reasons it may stand still, by codes of one's own. Left out: for none.")
        @Size(max = 20)
        List<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> pauseReasons,

        @Schema(description = "The first day on which an event starts it by this rule.") @NotNull
        LocalDate validFrom) {

    LegalTimeLimitDetails {
        startEvents = startEvents == null ? Set.of() : startEvents;
        stopEvents = stopEvents == null ? Set.of() : stopEvents;
        pauseReasons = pauseReasons == null ? List.of() : pauseReasons;
    }
}
