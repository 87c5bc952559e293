package vn.mangnon.placements;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The child is handed over. */
@Schema(name = "HandOverChild")
record HandOverChild(
        @Schema(description = "Not in the future, and not before the case was received.") @NotNull
        Instant placedAt) {}
