package vn.mangnon.households;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of households may be asked for. */
record HouseholdFilter(
        @Parameter(description = "The unit and all below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId,

        @Parameter(description = "POOR, NEAR_POOR or NONE, as of the last change.")
        @QueryParam("povertyStatus")
        @Nullable
        PovertyStatus povertyStatus) {}
