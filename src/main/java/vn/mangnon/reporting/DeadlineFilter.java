package vn.mangnon.reporting;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of deadlines may be asked for. */
record DeadlineFilter(
        @Parameter(description = "The status at the end of the day `asOf`.") @QueryParam("status") @Nullable
        DeadlineStatus status,

        @QueryParam("reportKind") @Nullable ReportKind reportKind,
        @QueryParam("reporterId") @Nullable UUID reporterId,
        @QueryParam("receiverId") @Nullable UUID receiverId,

        @Parameter(
                description = "Reporters in this unit or below it; a unit of the past means the reporters of its time.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @QueryParam("lastDayFrom") @Nullable LocalDate lastDayFrom,
        @QueryParam("lastDayTo") @Nullable LocalDate lastDayTo,

        @Parameter(description = "The state at the end of this day, whenever the row was made; today by default.")
        @QueryParam("asOf")
        @Nullable
        LocalDate asOf) {}
