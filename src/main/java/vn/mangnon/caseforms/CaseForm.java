package vn.mangnon.caseforms;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.forms.Form;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** One form, filled in for one case. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_form")
class CaseForm extends StoredEntity {

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "template_id")
    private UUID templateId;

    @InClear
    @Column(name = "template_code")
    private String templateCode;

    @Enumerated(EnumType.STRING)
    private FillingStatus status = FillingStatus.DRAFT;

    /** The completed one that this one is to take the place of. */
    private @Nullable UUID supersedes;

    /** A JSON object, by the codes of the questions. */
    @Convert(converter = CaseFormSecrets.Answers.class)
    @Column(name = "answers_sealed")
    private String answers;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "completed_by")
    private @Nullable UUID completedBy;

    @SuppressWarnings("NullAway.Init")
    protected CaseForm() {}

    CaseForm(
            @Nullable UUID id,
            UUID caseId,
            Form form,
            @Nullable UUID supersedes,
            String answers,
            UUID accountId,
            Instant now) {
        super(id, now);
        this.caseId = caseId;
        this.templateId = form.id();
        this.templateCode = form.code();
        this.supersedes = supersedes;
        this.answers = answers;
        this.createdBy = accountId;
    }

    void answer(String said, Instant now) {
        requireDraft();
        answers = said;
        touch(now);
    }

    /** Who is named in it takes back his agreement: that is no other content, and holds for a completed one too. */
    void forget(String left, Instant now) {
        answers = left;
        touch(now);
    }

    void complete(UUID accountId, Instant now) {
        requireDraft();
        status = FillingStatus.COMPLETED;
        completedAt = now;
        completedBy = accountId;
        touch(now);
    }

    /** Another one, now completed, corrects it. */
    void giveWay(Instant now) {
        if (status != FillingStatus.COMPLETED) {
            throw Problem.conflict("FORM_SUPERSEDED_ALREADY");
        }
        status = FillingStatus.SUPERSEDED;
        touch(now);
    }

    void requireDraft() {
        if (status != FillingStatus.DRAFT) {
            throw Problem.conflict("FORM_COMPLETED");
        }
    }

    UUID caseId() {
        return caseId;
    }

    UUID templateId() {
        return templateId;
    }

    String templateCode() {
        return templateCode;
    }

    FillingStatus status() {
        return status;
    }

    @Nullable
    UUID supersedes() {
        return supersedes;
    }

    String answers() {
        return answers;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    @Nullable
    UUID completedBy() {
        return completedBy;
    }
}
