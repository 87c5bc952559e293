package vn.mangnon.participants;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** One body's part in a case. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_participant")
class CaseParticipant extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Convert(converter = ParticipantSecrets.Task.class)
    @Column(name = "task_sealed")
    private String task;

    /** Whose access to the case this is; none for a body that takes part on paper. */
    @Column(name = "account_id", updatable = false)
    private @Nullable UUID accountId;

    @InClear
    @Column(name = "until")
    private @Nullable LocalDate until;

    @Column(name = "added_by", updatable = false)
    private UUID addedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Convert(converter = ParticipantSecrets.EndNote.class)
    @Column(name = "end_note_sealed")
    private @Nullable String endNote;

    @SuppressWarnings("NullAway.Init")
    protected CaseParticipant() {}

    CaseParticipant(UUID caseId, ParticipantDetails details, UUID addedBy, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.organizationId = details.organizationId();
        this.task = details.task();
        this.accountId = details.accountId();
        this.until = details.until();
        this.addedBy = addedBy;
    }

    void prolong(LocalDate day, Instant now) {
        until = day;
        touch(now);
    }

    void end(UUID account, @Nullable String note, Instant now) {
        if (endedAt != null) {
            throw Problem.conflict("PARTICIPATION_ENDED");
        }
        endedAt = now;
        endedBy = account;
        endNote = note;
        touch(now);
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    UUID caseId() {
        return caseId;
    }

    UUID organizationId() {
        return organizationId;
    }

    String task() {
        return task;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    UUID addedBy() {
        return addedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    UUID endedBy() {
        return endedBy;
    }

    @Nullable
    String endNote() {
        return endNote;
    }
}
