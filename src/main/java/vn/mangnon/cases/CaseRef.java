package vn.mangnon.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Versions;
import vn.mangnon.procedure.CaseStatus;

/**
 * What a neighbour may know of a case that the caller was found to have business with.
 *
 * @param place the home of the unit of the incident
 * @param handledIn the home of the unit that handles it besides, if there is one
 * @param assigneeId the account that answers for it
 * @param recordedBy the account that wrote it down; of the oldest cases it is not known
 * @param separated whether the child is separated from its carers now
 * @param version the case's; whatever hangs on a case is changed with the case's entity tag
 */
public record CaseRef(
        UUID id,
        String number,
        @Nullable UUID childId,
        CaseStatus status,
        boolean emergency,
        Instant receivedAt,
        Instant createdAt,
        UUID incidentUnitId,
        UnitPath place,
        @Nullable UnitPath handledIn,
        @Nullable UUID assigneeId,
        @Nullable UUID recordedBy,
        boolean separated,
        boolean invented,
        long version) {

    static CaseRef of(ProtectionCase known) {
        return new CaseRef(
                known.id(),
                known.number(),
                known.childId(),
                known.status(),
                known.emergency(),
                known.receivedAt(),
                known.createdAt(),
                known.incidentUnitId(),
                known.unitPath(),
                known.handlingPath(),
                known.assigneeId(),
                known.recordedBy(),
                known.standing(false).separated(),
                known.invented(),
                known.version());
    }

    /** Whether one of the communes whose business it is lies there. */
    public boolean isIn(Scope where) {
        return where.covers(place) || handledIn != null && where.covers(handledIn);
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    /** The entity tag of what hangs on the case and moves with its version. */
    public String tag() {
        return Versions.tag(version);
    }
}
