package vn.mangnon.careplans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** That an approved plan was sent to one of those who carry it out (Đ.28.5), and when they had it. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "care_plan_dispatch")
class PlanDispatch extends StoredEntity {

    @Schema(name = "CarePlanRecipient", description = "`ORGANIZATION`: one that carries it out; `PARENTS`; `CARER`.")
    enum Recipient {
        ORGANIZATION,
        PARENTS,
        CARER
    }

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Recipient recipient;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected PlanDispatch() {}

    PlanDispatch(CarePlan plan, SendPlan details, Instant now) {
        super(details.id(), now);
        this.planId = plan.id();
        this.caseId = plan.caseId();
        this.recipient = details.recipient();
        this.organizationId = details.organizationId();
        this.sentAt = details.sentAt();
    }

    void receive(Instant at, Instant now) {
        receivedAt = at;
        touch(now);
    }

    UUID planId() {
        return planId;
    }

    Recipient recipient() {
        return recipient;
    }

    @Nullable
    UUID organizationId() {
        return organizationId;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    Instant receivedAt() {
        return receivedAt;
    }
}
