package vn.mangnon.children;

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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.StoredEntity;

/**
 * One entry of a register about a child, with its own dates: a group of special circumstances, an at-risk reason, or a
 * condition beside them. Several may hold at once. What it is does not change: a change of group ends one entry and begins
 * another, and a mistaken one is withdrawn.
 */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "child",
        readBy = {
            Duties.COMMUNE_OFFICER,
            Duties.COMMUNE_CHAIR,
            Duties.HAMLET_COLLABORATOR,
            Duties.COUNSELLING_WORKER,
            Duties.INTEGRATOR,
            Duties.SUPERVISOR
        })
@Entity
@Table(name = "child_circumstance")
class Circumstance extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "child_id")
    private Child child;

    private @Nullable String category;
    private @Nullable String subcategory;

    @Column(name = "at_risk_reason")
    private @Nullable String atRiskReason;

    /** From {@code child-conditions}. */
    private @Nullable String condition;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_level")
    private @Nullable RiskLevel riskLevel;

    @InClear
    private LocalDate since;

    /** Exclusive. */
    @InClear
    @Column(name = "until")
    private @Nullable LocalDate until;

    @Convert(converter = ChildSecrets.Evidence.class)
    @Column(name = "evidence_sealed")
    private @Nullable String evidence;

    @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL})
    @Enumerated(EnumType.STRING)
    @Column(name = "evidence_kind")
    private @Nullable EvidenceKind evidenceKind;

    @InClear
    @Column(name = "evidence_on")
    private @Nullable LocalDate evidenceOn;

    @InClear
    @Column(name = "found_on")
    private @Nullable LocalDate foundOn;

    @InClear
    @Column(name = "first_action_on")
    private @Nullable LocalDate firstActionOn;

    @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL})
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @InClear
    @Column(name = "review_due_on")
    private @Nullable LocalDate reviewDueOn;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Convert(converter = ChildSecrets.WithdrawalReason.class)
    @Column(name = "withdrawal_reason_sealed")
    private @Nullable String withdrawalReason;

    @SuppressWarnings("NullAway.Init")
    protected Circumstance() {}

    Circumstance(Child child, CircumstanceDetails details, Instant now) {
        super(details.id(), now);
        this.child = child;
        describe(details, now);
    }

    final void describe(CircumstanceDetails details, Instant now) {
        category = details.category();
        subcategory = details.subcategory();
        atRiskReason = details.atRiskReason();
        condition = details.condition();
        riskLevel = details.riskLevel();
        since = details.since();
        until = details.until();
        evidence = details.evidence();
        evidenceKind = details.evidenceKind();
        evidenceOn = details.evidenceOn();
        foundOn = details.foundOn();
        firstActionOn = details.firstActionOn();
        endReason = details.endReason();
        touch(now);
    }

    /** It never was so. What is on record stays, and counts nowhere. */
    void withdraw(String reason, UUID accountId, Instant now) {
        withdrawnAt = now;
        withdrawnBy = accountId;
        withdrawalReason = reason;
        touch(now);
    }

    /** Somebody looked, and it was over. */
    void endByReview(LocalDate day, Instant now) {
        until = day;
        endReason = EndReason.RESOLVED;
        reviewDueOn = null;
        touch(now);
    }

    /** When somebody is to look again; never, once it has ended. */
    void reviewBy(@Nullable LocalDate day) {
        reviewDueOn = day;
    }

    /** What it is, of which a child has no two at a time: as the database has it ({@code ex_child_circumstance_overlap}). */
    String code() {
        return code(category, subcategory, atRiskReason, condition);
    }

    static String code(
            @Nullable String category,
            @Nullable String subcategory,
            @Nullable String atRiskReason,
            @Nullable String condition) {
        return Stream.of(subcategory, category, atRiskReason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("=" + condition);
    }

    /** Whether it is the same as another and holds on a day of its time. */
    boolean meets(CircumstanceDetails other) {
        return !isWithdrawn()
                && code().equals(other.code())
                && (until == null || other.since().isBefore(until))
                && (other.until() == null || since.isBefore(other.until()));
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    Register register() {
        return Register.of(category, condition);
    }

    boolean holdsOn(LocalDate day) {
        return !isWithdrawn() && !day.isBefore(since) && (until == null || day.isBefore(until));
    }

    @Nullable
    String category() {
        return category;
    }

    @Nullable
    String subcategory() {
        return subcategory;
    }

    @Nullable
    String atRiskReason() {
        return atRiskReason;
    }

    @Nullable
    String condition() {
        return condition;
    }

    @Nullable
    RiskLevel riskLevel() {
        return riskLevel;
    }

    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    @Nullable
    String evidence() {
        return evidence;
    }

    @Nullable
    EvidenceKind evidenceKind() {
        return evidenceKind;
    }

    @Nullable
    LocalDate evidenceOn() {
        return evidenceOn;
    }

    @Nullable
    LocalDate foundOn() {
        return foundOn;
    }

    @Nullable
    LocalDate firstActionOn() {
        return firstActionOn;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }

    @Nullable
    LocalDate reviewDueOn() {
        return reviewDueOn;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
