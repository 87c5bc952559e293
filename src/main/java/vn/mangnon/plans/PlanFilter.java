package vn.mangnon.plans;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of plans may be asked for. */
record PlanFilter(
        @QueryParam("status") @Nullable PlanStatus status,
        @QueryParam("organizationId") @Nullable UUID organizationId,

        @Parameter(description = "The plans that serve this one.") @QueryParam("parentId") @Nullable
        UUID parentId,

        @Parameter(description = "Plans for this unit or one below it; a unit of the past means the plans of its time.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @Parameter(description = "Plans whose period has this day.") @QueryParam("asOf") @Nullable
        LocalDate asOf,

        @Parameter(description = "By the first day of the period: the latest first, `-periodFrom`, or `periodFrom`.")
        @QueryParam("sort")
        @DefaultValue("-periodFrom")
        @Pattern(regexp = "-?periodFrom")
        String sort) {

    boolean latestFirst() {
        return sort.startsWith("-");
    }
}
