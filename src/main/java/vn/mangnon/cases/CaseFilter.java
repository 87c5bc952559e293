package vn.mangnon.cases;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.mangnon.procedure.CaseStatus;

/** What the list of cases may be asked for. What was done to a child is no filter: it would stand in a URL. */
record CaseFilter(
        @QueryParam("status") @Nullable CaseStatus status,

        @Parameter(description = "The cases of one child.") @QueryParam("childId") @Nullable
        UUID childId,

        @Parameter(
                description = "Incidents in the unit and all below it; for a unit of the past, the cases written under"
                        + " it.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @Parameter(description = "The account that answers for them.") @QueryParam("assigneeId") @Nullable
        UUID assigneeId,

        @Parameter(description = "Whether a clock is breached now, or was when it stopped.")
        @QueryParam("breached")
        @Nullable
        Boolean breached,

        @Parameter(
                description = "A clock still waits and is due before this moment, or was: what has to be done soon."
                        + " `/case-clocks` lists the clocks themselves, by their due time.")
        @QueryParam("dueBefore")
        @Nullable
        Instant dueBefore,

        @Parameter(
                description =
                        "`true`: written under, or handled by, a commune that was split, and not assigned to one of its"
                                + " successors yet; a PATCH of `incidentUnitId`, or a transfer, does that.")
        @QueryParam("awaitingAssignment")
        @Nullable
        Boolean awaitingAssignment,

        @Parameter(description = "Received on this day or later.") @QueryParam("receivedFrom") @Nullable
        LocalDate receivedFrom,

        @Parameter(description = "Received on this day or before.") @QueryParam("receivedTo") @Nullable
        LocalDate receivedTo,

        @Parameter(description = "By the moment of receipt: the latest first, `-receivedAt`, or `receivedAt`.")
        @QueryParam("sort")
        @DefaultValue("-receivedAt")
        @Pattern(regexp = "-?receivedAt")
        String sort) {

    boolean latestFirst() {
        return sort.startsWith("-");
    }
}
