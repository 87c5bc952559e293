package vn.mangnon.placements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A placement ends. */
@Schema(name = "EndPlacement")
record EndPlacement(
        @Schema(description = "Not before the hand-over, not in the future.") @NotNull
        Instant endedAt,

        @NotNull EndGround ground,

        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 2000)
        String note) {}
