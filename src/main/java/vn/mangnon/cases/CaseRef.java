package vn.mangnon.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a neighbour may know of a case that the caller was found to have business with. */
public record CaseRef(
        UUID id,
        String number,
        @Nullable UUID childId,
        boolean emergency,
        Instant receivedAt,
        UUID incidentUnitId,
        boolean isOpen) {

    static CaseRef of(ProtectionCase known) {
        return new CaseRef(
                known.id(),
                known.number(),
                known.childId(),
                known.emergency(),
                known.receivedAt(),
                known.incidentUnitId(),
                known.status() != CaseStatus.CLOSED);
    }
}
