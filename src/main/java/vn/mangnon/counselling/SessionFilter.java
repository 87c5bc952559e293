package vn.mangnon.counselling;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of sessions may be asked for. */
record SessionFilter(
        @QueryParam("kind") @Nullable SessionKind kind,

        @Parameter(description = "Held in the unit and all below it; for a unit of the past, those written under it.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @Parameter(description = "In which this child took part.") @QueryParam("childId") @Nullable
        UUID childId,

        @Parameter(description = "Whether the help proposed in it waits for the chair.")
        @QueryParam("awaitingDecision")
        @Nullable
        Boolean awaitingDecision,

        @Parameter(description = "Held on this day or later.") @QueryParam("heldFrom") @Nullable
        LocalDate heldFrom,

        @Parameter(description = "Held on this day or before.") @QueryParam("heldTo") @Nullable
        LocalDate heldTo) {}
