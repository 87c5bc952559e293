package vn.mangnon.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries about one subject are asked for. */
public record AccessFilter(
        @QueryParam("username") @Size(max = 100) @Nullable String username,

        @QueryParam("outcome") @Nullable Outcome outcome,

        @Parameter(description = "On this day or later.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "On this day or before.") @QueryParam("to") @Nullable
        LocalDate to) {}
