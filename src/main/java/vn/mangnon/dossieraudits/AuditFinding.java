package vn.mangnon.dossieraudits;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** What was found in one dossier, and what the commune says to it. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "dossier_audit_finding")
class AuditFinding extends StoredEntity {

    @Column(name = "audit_id", updatable = false)
    private UUID auditId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FindingSeverity severity;

    @Convert(converter = AuditSecrets.Text.class)
    @Column(name = "text_sealed", updatable = false)
    private String text;

    @Column(name = "correct_by", updatable = false)
    private @Nullable LocalDate correctBy;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @Convert(converter = AuditSecrets.Answer.class)
    @Column(name = "answer_sealed")
    private @Nullable String answer;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @SuppressWarnings("NullAway.Init")
    protected AuditFinding() {}

    AuditFinding(UUID auditId, AuditFindingDetails details, UUID writer, Instant now) {
        super(details.id(), now);
        this.auditId = auditId;
        caseId = details.caseId();
        severity = details.severity();
        text = details.text();
        correctBy = details.correctBy();
        writtenBy = writer;
    }

    /** Once: what the commune answered then stands beside what was found. */
    void answer(String told, UUID account, Instant now) {
        if (answeredAt != null) {
            throw Problem.conflict("FINDING_ANSWERED");
        }
        answer = told;
        answeredAt = now;
        answeredBy = account;
        touch(now);
    }

    UUID auditId() {
        return auditId;
    }

    UUID caseId() {
        return caseId;
    }

    FindingSeverity severity() {
        return severity;
    }

    String text() {
        return text;
    }

    @Nullable
    LocalDate correctBy() {
        return correctBy;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }
}
