package vn.mangnon.rights;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list may be asked for. */
record RequestFilter(
        @QueryParam("state") @Nullable RequestState state,
        @QueryParam("kind") @Nullable RequestKind kind,

        @Parameter(description = "About this child.") @QueryParam("childId") @Nullable
        UUID childId,

        @Parameter(description = "Received by this unit or one below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId,

        @Parameter(description = "`true`: neither completed nor refused; `false`: one of the two.")
        @QueryParam("open")
        @Nullable
        Boolean open,

        @Parameter(description = "`true`: open, and a clock of it has run out.") @QueryParam("overdue") @Nullable
        Boolean overdue) {}
