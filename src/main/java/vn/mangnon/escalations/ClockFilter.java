package vn.mangnon.escalations;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of running clocks may be asked for. */
record ClockFilter(
        @Parameter(description = "Due before this moment, or breached already.") @QueryParam("dueBefore") @Nullable
        Instant dueBefore,

        @Parameter(description = "The account that answers for the case.") @QueryParam("assigneeId") @Nullable
        UUID assigneeId) {}
