package vn.mangnon.intakes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** That a case was given to another commune, to be handled there. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_transfer")
class Transfer extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    @Column(name = "transferred_at")
    private Instant transferredAt;

    @Convert(converter = IntakeSecrets.TransferReason.class)
    @Column(name = "reason_sealed")
    private String reason;

    @Column(name = "account_id")
    private UUID accountId;

    @SuppressWarnings("NullAway.Init")
    protected Transfer() {}

    Transfer(UUID caseId, TransferCase details, UUID account, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.unitId = details.unitId();
        this.organizationId = details.organizationId();
        this.transferredAt = details.transferredAt();
        this.reason = details.reason();
        this.accountId = account;
    }

    UUID unitId() {
        return unitId;
    }

    @Nullable
    UUID organizationId() {
        return organizationId;
    }

    Instant transferredAt() {
        return transferredAt;
    }

    String reason() {
        return reason;
    }

    UUID accountId() {
        return accountId;
    }
}
