package vn.mangnon.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which incidents are counted. */
record IncidentCountFilter(
        @Parameter(
                description =
                        "Of the children who live in this unit and below it; a unit of the past means the children"
                                + " written under it.",
                required = true)
        @QueryParam("adminUnitId")
        @NotNull
        UUID adminUnitId,

        @Parameter(description = "The first day.", required = true) @QueryParam("from") @NotNull
        LocalDate from,

        @Parameter(description = "The last day, itself included.", required = true) @QueryParam("to") @NotNull
        LocalDate to) {}
