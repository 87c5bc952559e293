package vn.mangnon.consents;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** One entry of a child's ledger. It is written once; only its withdrawal is added, once. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
@Entity
@Table(name = "consent")
class Consent extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @InClear
    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_basis")
    private LegalBasis legalBasis;

    @InClear
    @Column(name = "legal_provision")
    private @Nullable String legalProvision;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by")
    private @Nullable Relation givenBy;

    @Convert(converter = ConsentSecrets.GiverName.class)
    @Column(name = "giver_name_sealed")
    private @Nullable String giverName;

    @InClear
    @Column(name = "given_on")
    private LocalDate givenOn;

    /** The last day on which it holds. */
    @InClear
    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Convert(converter = ConsentSecrets.Evidence.class)
    @Column(name = "evidence_sealed")
    private @Nullable String evidence;

    /** From this day on it holds no more. */
    @InClear
    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawal_recorded_at")
    private @Nullable Instant withdrawalRecordedAt;

    @Convert(converter = ConsentSecrets.WithdrawalReason.class)
    @Column(name = "withdrawal_reason_sealed")
    private @Nullable String withdrawalReason;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(UUID childId, ConsentDetails details, Instant now) {
        super(details.id(), now);
        this.childId = childId;
        purpose = details.purpose();
        legalBasis = details.basis();
        legalProvision = details.legalProvision();
        givenBy = details.givenBy();
        giverName = details.giverName();
        givenOn = details.givenOn();
        validUntil = details.validUntil();
        evidence = details.evidence();
    }

    void withdraw(LocalDate day, String reason, Instant now) {
        if (legalBasis == LegalBasis.LAW_TASK) {
            throw Problem.conflict("NOT_A_CONSENT");
        }
        if (withdrawnOn != null) {
            throw Problem.conflict("CONSENT_WITHDRAWN_ALREADY");
        }
        withdrawnOn = day;
        withdrawalReason = reason;
        withdrawalRecordedAt = now;
        touch(now);
    }

    /** On its first day and its last it holds, on the day of its withdrawal no more. */
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(givenOn) && (validUntil == null || !day.isAfter(validUntil)) && !isWithdrawnOn(day);
    }

    boolean isWithdrawnOn(LocalDate day) {
        return withdrawnOn != null && !day.isBefore(withdrawnOn);
    }

    /** Within a day the order of writing decides: who agrees anew at the same counter does so after withdrawing. */
    boolean wasGivenAfter(Consent withdrawn) {
        var day = Objects.requireNonNull(withdrawn.withdrawnOn);
        var recordedAt = Objects.requireNonNull(withdrawn.withdrawalRecordedAt);
        return givenOn.isAfter(day) || givenOn.equals(day) && !createdAt().isBefore(recordedAt);
    }

    boolean mayBeWithdrawn() {
        return legalBasis == LegalBasis.CONSENT && withdrawnOn == null;
    }

    String purpose() {
        return purpose;
    }

    LegalBasis legalBasis() {
        return legalBasis;
    }

    @Nullable
    String legalProvision() {
        return legalProvision;
    }

    @Nullable
    Relation givenBy() {
        return givenBy;
    }

    /** Of a consent there always is one. */
    Relation requireGiver() {
        return Objects.requireNonNull(givenBy);
    }

    @Nullable
    String giverName() {
        return giverName;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable
    Instant withdrawalRecordedAt() {
        return withdrawalRecordedAt;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
