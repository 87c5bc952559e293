package vn.mangnon.counselling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session as whoever held it writes it, on create and, through a merge patch, on change. */
@Schema(name = "CounsellingSessionDetails")
record SessionDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull SessionKind kind,
        @NotNull LocalDate heldOn,

        @Schema(description = "Where: a unit of the caller's scope, in force on that day.") @NotNull
        UUID adminUnitId,

        @Schema(description = "Who counselled, such as a counselling office.") @Nullable
        UUID organizationId,

        @Schema(description = "The children of the register who took part, as far as they are known. At most 100.")
        @Size(max = 100)
        Set<@NotNull UUID> childIds,

        @Schema(
                description = "How many took part, parents and unknown children included. Left out: the known children,"
                        + " or one. A group is at least two.")
        @Min(1)
        @Max(100_000)
        @Nullable
        Integer participants,

        @Schema(description = "What it was about. Sealed in the database.") @Size(min = 1, max = 10_000) @Nullable
        String note,

        @Schema(description = "Help that is proposed to the commune's chair, to be decided. Sealed in the database.")
        @Size(min = 1, max = 2000)
        @Nullable
        String proposal) {

    SessionDetails {
        // A null among them is a fault, told like any other.
        childIds = childIds == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(childIds));
    }

    int howMany() {
        return Objects.requireNonNullElse(participants, Math.max(1, childIds.size()));
    }
}
