package vn.mangnon.measures;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** What was done at once to make a child safe (NĐ 56/2017 Đ.31). Added, never changed. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "emergency_measure")
class EmergencyMeasure extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Convert(converter = MeasureSecrets.Measure.class)
    @Column(name = "description_sealed")
    private String description;

    @Column(name = "account_id")
    private UUID accountId;

    @SuppressWarnings("NullAway.Init")
    protected EmergencyMeasure() {}

    EmergencyMeasure(UUID caseId, EmergencyMeasureDetails details, UUID accountId, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.takenAt = details.takenAt();
        this.description = details.description();
        this.accountId = accountId;
    }

    Instant takenAt() {
        return takenAt;
    }

    String description() {
        return description;
    }

    UUID accountId() {
        return accountId;
    }
}
