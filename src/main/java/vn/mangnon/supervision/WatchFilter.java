package vn.mangnon.supervision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which cases are to be asked about. */
record WatchFilter(
        @Parameter(description = "For this reason; for any by default.") @QueryParam("reason") @Nullable
        WatchReason reason,

        @Parameter(description = "Of this unit and those below it; all that the caller supervises by default.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @Parameter(description = "An open case is stalled when nothing was written to it for so many days.")
        @QueryParam("stalledDays")
        @DefaultValue("30")
        @Min(1)
        @Max(366)
        int stalledDays) {}
