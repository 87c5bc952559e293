package vn.mangnon.placedchildren;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.mangnon.placements.CareForm;

/** Which placements are asked for. */
record PlacedFilter(
        @Parameter(description = "Placed at the end of this day, in Vietnam; today by default.")
        @QueryParam("asOf")
        @Nullable
        LocalDate asOf,

        @QueryParam("form") @Nullable CareForm form,

        @Parameter(
                description =
                        "Not looked at (report, assessment, review) within the six months before that day: those that the"
                                + " commune still owes one.")
        @QueryParam("notLookedAt")
        @Nullable
        Boolean notLookedAt,

        @Parameter(description = "Of this unit and those below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId) {}
