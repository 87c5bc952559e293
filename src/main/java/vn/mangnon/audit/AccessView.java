package vn.mangnon.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;

/** That somebody looked at or changed this one, or was refused. */
@Schema(name = "Access")
public record AccessView(
        UUID id,
        Instant at,

        @Schema(description = "`system`: work that no request asked for.") @Nullable
        String username,

        @Schema(description = "The account's organization, else the unit of its scope.") @Nullable
        UUID actingFor,

        @Schema(
                description =
                        "Method and path, without what stood in it; for a supervisor the method alone, for the path says"
                                + " already that there is a case or a consent.")
        String operation,

        AuditSubject subjectType,
        UUID subjectId,
        Outcome outcome) {

    static AccessView of(AuditRow row, UUID subjectId, boolean told) {
        return new AccessView(
                row.id(),
                row.at(),
                row.username(),
                row.actingFor(),
                told ? row.operation() : row.method(),
                java.util.Objects.requireNonNull(row.subjectType()),
                subjectId,
                row.outcome());
    }
}
