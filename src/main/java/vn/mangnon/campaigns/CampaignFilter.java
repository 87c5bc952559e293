package vn.mangnon.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of campaigns may be asked for. */
record CampaignFilter(
        @QueryParam("kind") @Nullable CampaignKind kind,

        @Parameter(description = "The status today.") @QueryParam("status") @Nullable
        CampaignStatus status,

        @QueryParam("year") @Min(2000) @Max(2199) @Nullable Integer year,
        @QueryParam("organizationId") @Nullable UUID organizationId,

        @Parameter(description = "Held in this unit or below it; a unit of the past means the campaigns of its time.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @Parameter(description = "By the first day: the latest first, `-startsOn`, or `startsOn`.")
        @QueryParam("sort")
        @DefaultValue("-startsOn")
        @Pattern(regexp = "-?startsOn")
        String sort) {

    boolean latestFirst() {
        return sort.startsWith("-");
    }
}
