package vn.mangnon.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a day is by a decision of the year. */
@Schema(name = "PublicHolidayDetails")
record SpecialDayDetails(
        @Schema(description = "OFF: nobody works. WORKING: a weekend day worked in exchange.") @NotNull
        SpecialDay.Kind kind,

        @NotBlank @Size(max = 200) String name) {}
