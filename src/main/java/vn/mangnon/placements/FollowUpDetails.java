package vn.mangnon.placements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit, a report, an assessment. */
@Schema(name = "PlacementFollowUpDetails")
record FollowUpDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull FollowUpKind kind,

        @Schema(description = "When it was made: not before the hand-over, not in the future. It stops its clock then.")
        @NotNull
        Instant madeAt,

        @Schema(description = "Whether the child is safe and well where it is.") @NotNull
        Boolean safe,

        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 8000)
        String findings) {}
