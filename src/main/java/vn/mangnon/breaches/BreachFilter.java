package vn.mangnon.breaches;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list may be asked for. */
record BreachFilter(
        @Parameter(description = "`true`: not closed yet; `false`: closed.") @QueryParam("open") @Nullable
        Boolean open,

        @Parameter(description = "`true`: the authority has not been told yet; `false`: it has.")
        @QueryParam("waiting")
        @Nullable
        Boolean waiting) {}
