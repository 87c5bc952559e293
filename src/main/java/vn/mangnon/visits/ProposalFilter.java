package vn.mangnon.visits;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of proposals may be asked for. */
record ProposalFilter(
        @QueryParam("state") @DefaultValue("OPEN") ProposalState state,

        @Parameter(description = "The unit and all below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId) {}
