package vn.mangnon.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What the list of days may be asked for. */
record SpecialDayFilter(
        @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year) {}
