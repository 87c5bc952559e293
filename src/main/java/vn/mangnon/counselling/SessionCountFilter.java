package vn.mangnon.counselling;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which sessions are counted. */
record SessionCountFilter(
        @Parameter(
                description = "Held in this unit and below it; for a unit of the past, those written under it.",
                required = true)
        @QueryParam("adminUnitId")
        @NotNull
        UUID adminUnitId,

        @Parameter(description = "The first day.", required = true) @QueryParam("from") @NotNull
        LocalDate from,

        @Parameter(description = "The last day, itself included.", required = true) @QueryParam("to") @NotNull
        LocalDate to) {}
