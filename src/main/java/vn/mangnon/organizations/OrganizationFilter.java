package vn.mangnon.organizations;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of organizations may be asked for. */
record OrganizationFilter(
        @QueryParam("kind") @Nullable OrganizationKind kind,

        @Parameter(description = "In this unit or below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId,

        @Parameter(description = "Directly below this organization in its line.") @QueryParam("parentId") @Nullable
        UUID parentId,

        @Parameter(description = "Only those that existed on this day; absent: all there ever were.")
        @QueryParam("asOf")
        @Nullable
        LocalDate asOf) {}
