package vn.mangnon.surveys;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of surveys may be asked for. */
record SurveyFilter(
        @QueryParam("year") @Min(2000) @Max(2199) @Nullable Integer year,

        @Parameter(description = "This unit and all below it; a unit of the past means the surveys of its time.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId) {}
