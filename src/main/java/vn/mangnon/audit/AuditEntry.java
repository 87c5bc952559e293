package vn.mangnon.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.StoredEntity;

/**
 * One line of the trail, as it is written.
 *
 * @param subjectIds all that one request saw of one kind: a list of fifty is one entry
 * @param status what a refused request was answered
 * @param times how many refusals it stands for; more than one only where nobody had said who they were
 * @param changes JSON, absent where nothing changed
 */
record AuditEntry(
        UUID id,
        Instant at,
        Actor actor,
        RequestOrigin.Origin origin,
        @Nullable AuditSubject subjectType,
        Collection<UUID> subjectIds,
        Outcome outcome,
        @Nullable Integer status,
        int times,
        @Nullable String changes) {

    static AuditEntry allowed(
            Instant at,
            Actor actor,
            RequestOrigin.Origin origin,
            @Nullable AuditSubject subjectType,
            Collection<UUID> subjectIds,
            @Nullable String changes) {
        return new AuditEntry(
                StoredEntity.newId(), at, actor, origin, subjectType, subjectIds, Outcome.ALLOWED, null, 1, changes);
    }

    static AuditEntry refused(
            Instant at,
            Actor actor,
            RequestOrigin.Origin origin,
            @Nullable AuditSubject subjectType,
            @Nullable UUID subjectId,
            int status,
            int times) {
        return new AuditEntry(
                StoredEntity.newId(),
                at,
                actor,
                origin,
                subjectType,
                subjectId == null ? List.of() : List.of(subjectId),
                Outcome.REFUSED,
                status,
                times,
                null);
    }
}
