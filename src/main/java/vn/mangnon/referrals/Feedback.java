package vn.mangnon.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** What the body tells of its work on a referral. Written once. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_referral_feedback")
class Feedback extends StoredEntity {

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Convert(converter = ReferralSecrets.Text.class)
    @Column(name = "text_sealed", updatable = false)
    private String text;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @Column(updatable = false)
    private boolean last;

    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    Feedback(Referral referral, FeedbackDetails details, UUID writer, Instant now) {
        super(details.id(), now);
        this.referralId = referral.id();
        this.caseId = referral.caseId();
        this.text = details.text();
        this.writtenBy = writer;
        this.last = details.nextBy() == null;
    }

    UUID referralId() {
        return referralId;
    }

    String text() {
        return text;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    boolean last() {
        return last;
    }
}
