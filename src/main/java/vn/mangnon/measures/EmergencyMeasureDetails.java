package vn.mangnon.measures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure as the officer writes it down, often after the hour. */
@Schema(name = "EmergencyMeasureDetails")
record EmergencyMeasureDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "When it was taken; it may be in the past, not before the news came.") @NotNull
        Instant takenAt,

        @Schema(description = "What was done, and by whom.") @NotBlank @Size(max = 4000)
        String description) {}
