package vn.mangnon.registers;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which reviews are asked for. A register could tell what a list must not, so there is no filter by it. */
record DueReviewFilter(
        @Parameter(description = "The unit and all below it.") @QueryParam("adminUnitId") @Nullable
        UUID adminUnitId,

        @Parameter(description = "Due on this day or before; today when left out.") @QueryParam("dueBy") @Nullable
        LocalDate dueBy) {}
