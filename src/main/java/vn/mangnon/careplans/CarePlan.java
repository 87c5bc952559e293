package vn.mangnon.careplans;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** One version of a case's plan. Once submitted it is not written any more; the next version is another. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "care_plan")
class CarePlan extends StoredEntity {

    @Schema(name = "CarePlanDecision", description = "`APPROVED`, or `RETURNED` with a reason.")
    enum Decision {
        APPROVED,
        RETURNED
    }

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int number;

    @Convert(converter = CarePlanSecrets.Goals.class)
    @Column(name = "goals_sealed")
    private String goals;

    @Convert(converter = CarePlanSecrets.Monitoring.class)
    @Column(name = "monitoring_sealed")
    private @Nullable String monitoring;

    @Column(name = "drafted_by")
    private UUID draftedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "submitted_by")
    private @Nullable UUID submittedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @InClear
    @Column(name = "decision_number")
    private @Nullable String decisionNumber;

    @Convert(converter = CarePlanSecrets.DecisionNote.class)
    @Column(name = "decision_note_sealed")
    private @Nullable String decisionNote;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CareService> services = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected CarePlan() {}

    CarePlan(UUID caseId, int number, CarePlanDetails details, UUID drafter, Instant now) {
        super(null, now);
        this.caseId = caseId;
        this.number = number;
        draft(details, drafter, now);
    }

    final void draft(CarePlanDetails details, UUID drafter, Instant now) {
        goals = details.goals();
        monitoring = details.monitoring();
        draftedBy = drafter;
        services.clear();
        for (var service : details.services()) {
            services.add(new CareService(this, services.size(), service, now));
        }
        touch(now);
    }

    void submit(UUID account, Instant now) {
        submittedAt = now;
        submittedBy = account;
        touch(now);
    }

    void decide(Decision made, @Nullable String number, @Nullable String note, UUID account, Instant now) {
        decision = made;
        decidedAt = now;
        decidedBy = account;
        decisionNumber = number;
        decisionNote = note;
        touch(now);
    }

    /** Whether it is still on the officer's desk. */
    boolean isDraft() {
        return submittedAt == null;
    }

    UUID caseId() {
        return caseId;
    }

    int number() {
        return number;
    }

    String goals() {
        return goals;
    }

    @Nullable
    String monitoring() {
        return monitoring;
    }

    UUID draftedBy() {
        return draftedBy;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    UUID submittedBy() {
        return submittedBy;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    UUID decidedBy() {
        return decidedBy;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    @Nullable
    String decisionNote() {
        return decisionNote;
    }

    List<CareService> services() {
        return List.copyOf(services);
    }
}
