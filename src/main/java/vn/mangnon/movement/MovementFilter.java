package vn.mangnon.movement;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which place and which days movement is asked. */
record MovementFilter(
        @Parameter(
                description = "The unit and all below it; for a unit of the past, what was written under it.",
                required = true)
        @QueryParam("adminUnitId")
        @NotNull
        UUID adminUnitId,

        @Parameter(description = "The first day; `opening` is the end of the day before.", required = true)
        @QueryParam("from")
        @NotNull
        LocalDate from,

        @Parameter(description = "The last day; `closing` is its end. Not in the future.", required = true)
        @QueryParam("to")
        @NotNull
        LocalDate to,

        @Parameter(
                description =
                        "A day: the unit as it was then, by the units that lay below it. Left out, the unit is what it"
                                + " is today.")
        @QueryParam("geography")
        @Nullable
        LocalDate geography) {}
