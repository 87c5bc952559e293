package vn.mangnon.kernel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for; what lies outside the bounds is 400, never a silent clamp. */
public record PageRequest(
        @Parameter(description = "How many items at most, 1 to 200.")
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        int limit,

        @Parameter(description = "The `next` of the page before, as it was given.")
        @QueryParam("cursor")
        @Size(max = 500)
        @Nullable
        String cursor,

        @Parameter(description = "`exact` adds `total`, the number of items on all pages.")
        @QueryParam("count")
        @Pattern(regexp = "exact")
        @Nullable
        String count) {

    /** How many rows to read: one more, to know whether another page follows. */
    public int rows() {
        return limit + 1;
    }

    public boolean counted() {
        return count != null;
    }
}
