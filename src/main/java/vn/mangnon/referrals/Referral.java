package vn.mangnon.referrals;

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
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** One referral, and what became of it. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_referral")
class Referral extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReferralKind kind;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status = ReferralStatus.SENT;

    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @InClear
    @Column(name = "service_line", updatable = false)
    private String serviceLine;

    @Convert(converter = ReferralSecrets.Request.class)
    @Column(name = "request_sealed", updatable = false)
    private String request;

    @Column(name = "account_id", updatable = false)
    private @Nullable UUID accountId;

    /** Who takes part in the case on account of this. */
    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Column(name = "sent_by", updatable = false)
    private UUID sentBy;

    @Column(name = "sent_at", updatable = false)
    private Instant sentAt;

    /** What is waited for next, the answer or the feedback, is to come by this day. */
    @InClear
    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Convert(converter = ReferralSecrets.AnswerNote.class)
    @Column(name = "answer_note_sealed")
    private @Nullable String answerNote;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    Referral(UUID caseId, ReferralDetails details, UUID participantId, UUID sender, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.kind = details.kind();
        this.organizationId = details.organizationId();
        this.serviceLine = details.serviceLine();
        this.request = details.request();
        this.accountId = details.accountId();
        this.participantId = participantId;
        this.sentBy = sender;
        this.sentAt = now;
        this.dueOn = details.respondBy();
    }

    void accept(@Nullable String note, LocalDate feedbackBy, UUID account, Instant now) {
        become(ReferralStatus.ACCEPTED, "REFERRAL_ANSWERED", now);
        answered(note, account, now);
        dueOn = feedbackBy;
    }

    void decline(String note, UUID account, Instant now) {
        become(ReferralStatus.DECLINED, "REFERRAL_ANSWERED", now);
        answered(note, account, now);
        ended(account, now);
    }

    private void answered(@Nullable String note, UUID account, Instant now) {
        answeredAt = now;
        answeredBy = account;
        answerNote = note;
    }

    /** Feedback came in: the last, or one after which the next is waited for by a day. */
    void hear(@Nullable LocalDate nextBy, UUID account, Instant now) {
        if (status != ReferralStatus.ACCEPTED) {
            throw Problem.conflict("REFERRAL_NOT_ACCEPTED");
        }
        if (nextBy == null) {
            become(ReferralStatus.COMPLETED, "REFERRAL_NOT_ACCEPTED", now);
            ended(account, now);
        } else {
            dueOn = nextBy;
            touch(now);
        }
    }

    void withdraw(UUID account, Instant now) {
        become(ReferralStatus.WITHDRAWN, "REFERRAL_ENDED", now);
        ended(account, now);
    }

    private void ended(UUID account, Instant now) {
        endedAt = now;
        endedBy = account;
    }

    private void become(ReferralStatus next, String refusal, Instant now) {
        if (!status.mayBecome(next)) {
            throw Problem.conflict(refusal);
        }
        status = next;
        touch(now);
    }

    UUID caseId() {
        return caseId;
    }

    ReferralKind kind() {
        return kind;
    }

    ReferralStatus status() {
        return status;
    }

    UUID organizationId() {
        return organizationId;
    }

    String serviceLine() {
        return serviceLine;
    }

    String request() {
        return request;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }

    UUID participantId() {
        return participantId;
    }

    UUID sentBy() {
        return sentBy;
    }

    Instant sentAt() {
        return sentAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }

    @Nullable
    String answerNote() {
        return answerNote;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    UUID endedBy() {
        return endedBy;
    }
}
