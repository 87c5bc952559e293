package vn.mangnon.dossieraudits;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One finding. */
@Schema(name = "AuditFinding")
record AuditFindingView(
        UUID id,
        UUID auditId,
        UUID caseId,
        FindingSeverity severity,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String text,
        @Nullable LocalDate correctBy,
        UUID writtenBy,

        @Schema(description = "Of the commune.") @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable
        String answer,

        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static AuditFindingView of(AuditFinding known) {
        return new AuditFindingView(
                known.id(),
                known.auditId(),
                known.caseId(),
                known.severity(),
                known.text(),
                known.correctBy(),
                known.writtenBy(),
                known.answer(),
                known.answeredAt(),
                known.answeredBy(),
                known.createdAt(),
                Versions.tag(known.version()));
    }
}
