package vn.mangnon.exchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** From where and how many. */
record FeedFilter(
        @Parameter(description = "The `next` of the last answer; absent: from the beginning.")
        @QueryParam("after")
        @Size(max = 500)
        @Nullable
        String after,

        @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(200)
        int limit) {}
