package vn.mangnon.exceptional;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list may be asked for. */
record ExceptionalAccessFilter(
        @Parameter(description = "Of this child or case.") @QueryParam("subjectId") @Nullable
        UUID subjectId,

        @QueryParam("username") @Nullable String username,

        @Parameter(
                description = "`true`: only those that no supervisor has taken note of yet; `false`: only the others.")
        @QueryParam("unseen")
        @Nullable
        Boolean unseen) {}
