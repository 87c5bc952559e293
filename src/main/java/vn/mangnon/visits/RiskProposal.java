package vn.mangnon.visits;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** A sign of risk on its way to the officer. */
@Audited(
        value = AuditSubject.HOUSEHOLD,
        partOf = "householdId",
        about = @Audited.About(value = AuditSubject.CHILD, property = "childId"))
@Entity
@Table(name = "risk_proposal")
class RiskProposal extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "visit_id")
    private Visit visit;

    @Column(name = "household_id")
    private UUID householdId;

    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "child_id")
    private @Nullable UUID childId;

    @Column(name = "member_id")
    private @Nullable UUID memberId;

    @Column(name = "at_risk_reason")
    private String atRiskReason;

    @InClear
    @Column(name = "seen_on")
    private LocalDate seenOn;

    @Convert(converter = VisitSecrets.ProposalNote.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @InClear
    @Enumerated(EnumType.STRING)
    private ProposalState state = ProposalState.OPEN;

    @InClear
    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Convert(converter = VisitSecrets.ProposalReason.class)
    @Column(name = "reason_sealed")
    private @Nullable String reason;

    @Column(name = "circumstance_id")
    private @Nullable UUID circumstanceId;

    @SuppressWarnings("NullAway.Init")
    protected RiskProposal() {}

    RiskProposal(Visit visit, SignDetails sign, UnitPath place, Instant now) {
        super(sign.id(), now);
        this.visit = visit;
        this.householdId = visit.householdId();
        this.unitPath = place.value();
        this.childId = sign.childId();
        this.memberId = sign.memberId();
        this.atRiskReason = sign.atRiskReason();
        this.seenOn = visit.visitedOn();
        this.note = sign.note();
    }

    /** @param child whom it is about, who may have been registered since */
    void accept(UUID child, UUID circumstance, UUID officer, Instant now) {
        decide(ProposalState.ACCEPTED, officer, now);
        childId = child;
        circumstanceId = circumstance;
    }

    void decline(String why, UUID officer, Instant now) {
        decide(ProposalState.DECLINED, officer, now);
        reason = why;
    }

    void requireOpen() {
        if (state != ProposalState.OPEN) {
            throw Problem.conflict("PROPOSAL_DECIDED_ALREADY");
        }
    }

    private void decide(ProposalState to, UUID officer, Instant now) {
        requireOpen();
        state = to;
        decidedBy = officer;
        decidedAt = now;
        touch(now);
    }

    UUID visitId() {
        return visit.id();
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    UUID householdId() {
        return householdId;
    }

    @Nullable
    UUID childId() {
        return childId;
    }

    @Nullable
    UUID memberId() {
        return memberId;
    }

    String atRiskReason() {
        return atRiskReason;
    }

    LocalDate seenOn() {
        return seenOn;
    }

    @Nullable
    String note() {
        return note;
    }

    ProposalState state() {
        return state;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    UUID circumstanceId() {
        return circumstanceId;
    }
}
