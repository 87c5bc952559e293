package vn.mangnon.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.UnitPath;

/**
 * What a neighbour may know of a case that the caller was found to have business with.
 *
 * @param place the home of the unit of the incident
 */
public record CaseRef(
        UUID id,
        String number,
        @Nullable UUID childId,
        boolean emergency,
        Instant receivedAt,
        UUID incidentUnitId,
        UnitPath place,
        boolean isOpen) {

    static CaseRef of(ProtectionCase known) {
        return new CaseRef(
                known.id(),
                known.number(),
                known.childId(),
                known.emergency(),
                known.receivedAt(),
                known.incidentUnitId(),
                known.unitPath(),
                known.status() != CaseStatus.CLOSED);
    }
}
