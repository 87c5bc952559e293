package vn.mangnon.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;

/** One line of the trail, as it is read. */
record AuditRow(
        long seq,
        UUID id,
        Instant at,
        @Nullable String username,
        @Nullable UUID actingFor,
        @Nullable String address,
        String operation,
        @Nullable String traceId,
        @Nullable AuditSubject subjectType,
        List<UUID> subjectIds,
        Outcome outcome,
        @Nullable Integer status,
        int times,
        @Nullable String changes) {

    /** What was done, without a word about what to. */
    String method() {
        return operation.split(" ", 2)[0];
    }

    /** The one that was asked for, else the only one. */
    @Nullable
    UUID subject(@Nullable UUID asked) {
        if (asked != null) {
            return asked;
        }
        return subjectIds.size() == 1 ? subjectIds.get(0) : null;
    }
}
