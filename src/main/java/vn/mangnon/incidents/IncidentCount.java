package vn.mangnon.incidents;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many incidents of one kind, cause and outcome there were. */
@Schema(name = "IncidentCount")
record IncidentCount(
        @NotNull IncidentKind kind,
        @NotNull String cause,
        @NotNull String outcome,

        @Schema(description = "Incidents of that kind, cause and outcome.") @NotNull
        long incidents,

        @Schema(description = "The children they happened to, each counted once.") @NotNull
        long children) {}
