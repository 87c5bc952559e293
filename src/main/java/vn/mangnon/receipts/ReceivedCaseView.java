package vn.mangnon.receipts;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a case that the caller took in. */
@Schema(name = "ReceivedCase")
record ReceivedCaseView(
        @NotNull UUID id,
        @NotNull String number,
        @Nullable UUID childId,

        @Schema(description = "As in the case: `RECEIVED` until an officer takes it up.") @NotNull
        String status,

        boolean emergency,
        @NotNull Instant receivedAt,
        @NotNull UUID incidentUnitId,

        @Schema(description = "What was told, as long as the case is `RECEIVED`; after that it is not shown here.")
        @Nullable
        String summary) {}
