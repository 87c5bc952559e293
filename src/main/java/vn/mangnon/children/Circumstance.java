package vn.mangnon.children;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** A child's special circumstance or at-risk reason, with its own dates; several may hold at once. */
@Audited(value = AuditSubject.CHILD, partOf = "child")
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

    @InClear
    private LocalDate since;

    /** Exclusive. */
    @InClear
    @Column(name = "until")
    private @Nullable LocalDate until;

    @Convert(converter = ChildSecrets.Evidence.class)
    @Column(name = "evidence_sealed")
    private @Nullable String evidence;

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
        since = details.since();
        until = details.until();
        evidence = details.evidence();
        touch(now);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
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
}
