package vn.mangnon.transfers;

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
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** That one commune asks another for a child. Decided once. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
@Entity
@Table(name = "transfer_request")
class TransferRequest extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "from_unit_id")
    private UUID fromUnitId;

    @InClear
    @Column(name = "from_path")
    private String fromPath;

    @Column(name = "to_unit_id")
    private UUID toUnitId;

    @InClear
    @Column(name = "to_path")
    private String toPath;

    @Convert(converter = TransferSecrets.Reason.class)
    @Column(name = "reason_sealed")
    private String reason;

    @InClear
    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private TransferStatus status = TransferStatus.REQUESTED;

    @InClear
    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @InClear
    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Convert(converter = TransferSecrets.Refusal.class)
    @Column(name = "refusal_sealed")
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected TransferRequest() {}

    TransferRequest(
            @Nullable UUID id,
            UUID childId,
            UUID fromUnitId,
            UnitPath from,
            UUID toUnitId,
            UnitPath to,
            String reason,
            LocalDate dueOn,
            String requestedBy,
            Instant now) {
        super(id, now);
        this.childId = childId;
        this.fromUnitId = fromUnitId;
        this.fromPath = from.value();
        this.toUnitId = toUnitId;
        this.toPath = to.value();
        this.reason = reason;
        this.dueOn = dueOn;
        this.requestedBy = requestedBy;
    }

    void accept(String by, Instant now) {
        decide(TransferStatus.ACCEPTED, by, now);
    }

    void refuse(String why, String by, Instant now) {
        decide(TransferStatus.REFUSED, by, now);
        refusal = why;
    }

    void withdraw(String by, Instant now) {
        decide(TransferStatus.WITHDRAWN, by, now);
    }

    private void decide(TransferStatus decision, String by, Instant now) {
        if (status != TransferStatus.REQUESTED) {
            throw Problem.conflict("TRANSFER_DECIDED");
        }
        status = decision;
        decidedBy = by;
        decidedAt = now;
        touch(now);
    }

    boolean isOverdueOn(LocalDate day) {
        return status == TransferStatus.REQUESTED && day.isAfter(dueOn);
    }

    UUID childId() {
        return childId;
    }

    UUID fromUnitId() {
        return fromUnitId;
    }

    UnitPath from() {
        return new UnitPath(fromPath);
    }

    UUID toUnitId() {
        return toUnitId;
    }

    UnitPath to() {
        return new UnitPath(toPath);
    }

    String reason() {
        return reason;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    TransferStatus status() {
        return status;
    }

    String requestedBy() {
        return requestedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String refusal() {
        return refusal;
    }
}
