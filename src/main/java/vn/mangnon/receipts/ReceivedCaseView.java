package vn.mangnon.receipts;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a case that the caller took in. */
@Schema(name = "ReceivedCase")
record ReceivedCaseView(
        UUID id,
        String number,
        @Nullable UUID childId,

        @Schema(description = "As in the case.") String status,

        boolean emergency,
        Instant receivedAt,
        UUID incidentUnitId,

        @Schema(description = "What was told, until an officer takes the case up; never in the list.") @Nullable
        String summary) {

    /** No list says what was done to a child. */
    ReceivedCaseView inList() {
        return new ReceivedCaseView(id, number, childId, status, emergency, receivedAt, incidentUnitId, null);
    }
}
