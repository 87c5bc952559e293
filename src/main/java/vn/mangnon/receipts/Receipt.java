package vn.mangnon.receipts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** That somebody took in a case. It is never changed. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_receipt")
class Receipt extends StoredEntity {

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "account_id")
    private UUID accountId;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(UUID caseId, UUID accountId, Instant now) {
        super(null, now);
        this.caseId = caseId;
        this.accountId = accountId;
    }

    UUID caseId() {
        return caseId;
    }
}
