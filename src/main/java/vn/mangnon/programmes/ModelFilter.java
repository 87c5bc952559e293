package vn.mangnon.programmes;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of models may be asked for. */
record ModelFilter(
        @QueryParam("kind") @Nullable ModelKind kind,

        @Parameter(description = "In this unit or below it; a unit of the past means the models of its time.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @Parameter(description = "Only those that were at work on this day.") @QueryParam("asOf") @Nullable
        LocalDate asOf) {}
