package vn.mangnon.clocks;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of time limits may be asked for. */
record TimeLimitFilter(
        @QueryParam("code") @Nullable ClockCode code,

        @Parameter(description = "Those that hold on this day. Left out: all there ever were.")
        @QueryParam("asOf")
        @Nullable
        LocalDate asOf) {}
