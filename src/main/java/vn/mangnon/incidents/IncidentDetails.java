package vn.mangnon.incidents;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An incident as an officer writes it, on create and, through a merge patch, on change. */
@Schema(name = "IncidentDetails")
record IncidentDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(
                description =
                        "`INJURY`: an accident, such as drowning or on the road. `CHILD_LABOUR`: work that a child"
                                + " must not do.")
        @NotNull
        IncidentKind kind,

        @Schema(
                description = "From `/code-lists/incident-causes`, one of the kind's: those whose `parentCode` is it.",
                examples = "DROWNING")
        @NotNull
        String cause,

        @Schema(description = "The day it happened, or was found.") @NotNull
        LocalDate occurredOn,

        @Schema(description = "From `/code-lists/incident-places`.", examples = "WATER") @NotNull
        String place,

        @Schema(
                description = "From `/code-lists/incident-outcomes`, one of the kind's; changed as it turns out. That a"
                        + " child died of it is written in the child's `status` too, by whoever keeps the register.",
                examples = "UNDER_TREATMENT")
        @NotNull
        String outcome,

        @Schema(description = "The unit in which it happened, where that is known.") @Nullable
        UUID adminUnitId,

        @Schema(description = "What happened, in words. Sealed in the database.") @Size(min = 1, max = 2000) @Nullable
        String note) {}
