package vn.mangnon.measures;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** A decision that a separation goes on. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "separation_extension")
class SeparationExtension extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "separation_id")
    private Separation separation;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @InClear
    @Column(name = "last_day")
    private LocalDate lastDay;

    @InClear
    private @Nullable String authority;

    @InClear
    @Column(name = "document_number")
    private @Nullable String documentNumber;

    @Convert(converter = MeasureSecrets.ExtensionReason.class)
    @Column(name = "reason_sealed")
    private String reason;

    @Column(name = "account_id")
    private UUID accountId;

    @SuppressWarnings("NullAway.Init")
    protected SeparationExtension() {}

    SeparationExtension(Separation separation, ExtendSeparation details, UUID accountId, Instant now) {
        super(details.id(), now);
        this.separation = separation;
        this.caseId = separation.caseId();
        this.decidedAt = details.decidedAt();
        this.lastDay = details.lastDay();
        this.authority = details.authority();
        this.documentNumber = details.documentNumber();
        this.reason = details.reason();
        this.accountId = accountId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    String authority() {
        return authority;
    }

    @Nullable
    String documentNumber() {
        return documentNumber;
    }

    String reason() {
        return reason;
    }
}
