package vn.mangnon.careplans;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That they had it. */
@Schema(name = "ReceivePlan")
record ReceivePlan(
        @Schema(description = "Not before it was sent, not in the future.") @NotNull
        Instant receivedAt) {}
