package vn.mangnon.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** What was found out at one step. Written once; what is found later is another. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_finding")
class Finding extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "account_id")
    private UUID accountId;

    private @Nullable Boolean emergency;

    @Column(name = "separation_needed")
    private @Nullable Boolean separationNeeded;

    @Enumerated(EnumType.STRING)
    private @Nullable Risk risk;

    @Column(name = "no_longer_at_risk")
    private @Nullable Boolean noLongerAtRisk;

    private @Nullable Boolean stable;

    @Convert(converter = FindingSecrets.Summary.class)
    @Column(name = "summary_sealed")
    private String summary;

    @Convert(converter = FindingSecrets.ChildWish.class)
    @Column(name = "child_wish_sealed")
    private @Nullable String childWish;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(UUID caseId, Found found, UUID accountId, Instant now) {
        super(found.id(), now);
        this.caseId = caseId;
        this.accountId = accountId;
        kind = found.kind();
        foundAt = found.foundAt();
        emergency = found.emergency();
        separationNeeded = found.separationNeeded();
        risk = found.risk();
        noLongerAtRisk = found.noLongerAtRisk();
        stable = found.stable();
        summary = found.summary();
        childWish = found.childWish();
    }

    FindingKind kind() {
        return kind;
    }

    Instant foundAt() {
        return foundAt;
    }

    UUID accountId() {
        return accountId;
    }

    @Nullable
    Boolean emergency() {
        return emergency;
    }

    @Nullable
    Boolean separationNeeded() {
        return separationNeeded;
    }

    @Nullable
    Risk risk() {
        return risk;
    }

    @Nullable
    Boolean noLongerAtRisk() {
        return noLongerAtRisk;
    }

    @Nullable
    Boolean stable() {
        return stable;
    }

    String summary() {
        return summary;
    }

    @Nullable
    String childWish() {
        return childWish;
    }
}
