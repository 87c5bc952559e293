package vn.mangnon.intakes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Giving a case to another commune, as a rule that where the child lives. */
@Schema(name = "TransferCase")
record TransferCase(
        @Schema(description = "An id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "The commune or hamlet that handles it from now on, beside that of the incident.")
        @NotNull
        UUID unitId,

        @Schema(description = "The body there that is in charge.") @Nullable
        UUID organizationId,

        @Schema(description = "Not before the news came, not in the future. No clock starts anew.") @NotNull
        Instant transferredAt,

        @NotBlank @Size(max = 4000) String reason) {}
