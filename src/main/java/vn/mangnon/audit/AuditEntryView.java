package vn.mangnon.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;

/** One entry of the trail, whole. Ids and digests only: an auditor learns who did what, and no child's name. */
@Schema(name = "AuditEntry")
record AuditEntryView(
        UUID id,
        Instant at,

        @Schema(description = "`system`: work that no request asked for. Absent: a request without a good token.")
        @Nullable
        String username,

        @Schema(description = "The account's organization, else the unit of its scope.") @Nullable
        UUID actingFor,

        @Nullable String address,

        @Schema(description = "Method and path, without what stood in it; `MANY` where `times` counts several.")
        String operation,

        @Nullable String traceId,
        @Nullable AuditSubject subjectType,

        @Schema(description = "The one that was asked for, or the only one.") @Nullable
        UUID subjectId,

        @Schema(description = "All that the request saw: a list's hits.")
        List<UUID> subjectIds,

        Outcome outcome,

        @Schema(description = "What a refused request was answered.") @Nullable
        Integer status,

        @Schema(description = "How many refusals it stands for; more than one only for those of nobody known.")
        int times,

        @Schema(
                description = "What was written: `row`, `id`, `act` (CREATED, CHANGED, DELETED) and `fields`, each with"
                        + " `from` and `to`; restricted values as keyed digests.",
                type = SchemaType.ARRAY,
                implementation = ChangedRow.class)
        @Nullable
        JsonNode changes) {

    static AuditEntryView of(AuditRow row, @Nullable UUID asked, @Nullable JsonNode changes) {
        return new AuditEntryView(
                row.id(),
                row.at(),
                row.username(),
                row.actingFor(),
                row.address(),
                row.operation(),
                row.traceId(),
                row.subjectType(),
                row.subject(asked),
                row.subjectIds(),
                row.outcome(),
                row.status(),
                row.times(),
                changes);
    }
}
