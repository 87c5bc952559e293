package vn.mangnon.escalations;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of warnings may be asked for. */
record AlertFilter(
        @Parameter(description = "Whether the caller has marked them as seen.") @QueryParam("seen") @Nullable
        Boolean seen,

        @QueryParam("kind") ClockAlert.@Nullable Kind kind,

        @Parameter(description = "The warnings of one case.") @QueryParam("caseId") @Nullable
        UUID caseId) {}
