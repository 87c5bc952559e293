package vn.mangnon.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the whole trail are asked for. */
record EntryFilter(
        @QueryParam("username") @Size(max = 100) @Nullable String username,

        @Parameter(description = "Those about this child, case or account.") @QueryParam("subjectId") @Nullable
        UUID subjectId,

        @QueryParam("outcome") @Nullable Outcome outcome,

        @Parameter(description = "On this day or later.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "On this day or before.") @QueryParam("to") @Nullable
        LocalDate to) {

    AccessFilter ofOneSubject() {
        return new AccessFilter(username, outcome, from, to);
    }
}
