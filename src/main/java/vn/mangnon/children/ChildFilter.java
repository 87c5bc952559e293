package vn.mangnon.children;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of children may be asked for. Codes, ids and dates only: a URL is no place for a person's data. */
record ChildFilter(
        @Parameter(description = "The unit and all below it; for a unit of the past, the records written under it.")
        @QueryParam("adminUnitId")
        @Nullable
        UUID adminUnitId,

        @Parameter(
                description = "A group of Luật Trẻ em Đ.10 that holds today. The groups đ, g, i, k, l, m are refused.")
        @QueryParam("circumstance")
        @Size(max = 5)
        @Nullable
        String circumstance,

        @Parameter(description = "Whether an at-risk reason holds today.") @QueryParam("atRisk") @Nullable
        Boolean atRisk,

        @Parameter(description = "Completed years of age today, inclusive.")
        @QueryParam("ageFrom")
        @Min(0)
        @Max(150)
        @Nullable
        Integer ageFrom,

        @Parameter(description = "Completed years of age today, inclusive.")
        @QueryParam("ageTo")
        @Min(0)
        @Max(150)
        @Nullable
        Integer ageTo,

        @QueryParam("status") @Nullable ChildStatus status,

        @Parameter(
                description = "`true`: only children whose unit was split, who wait for a person to say which part"
                        + " they belong to (change `residence.adminUnitId`).")
        @QueryParam("awaitingAssignment")
        @Nullable
        Boolean awaitingAssignment,

        @Parameter(description = "Only records changed at or after this moment.") @QueryParam("updatedSince") @Nullable
        Instant updatedSince,

        @Parameter(description = "In the order of registration: `id`, or newest first: `-id`.")
        @QueryParam("sort")
        @DefaultValue("id")
        @Pattern(regexp = "-?id")
        String sort) {

    /** The only orders: an index serves them, and their key may stand in a cursor. */
    boolean newestFirst() {
        return sort.startsWith("-");
    }
}
