package vn.mangnon.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** What was found after a child was placed. Written once. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_placement_follow_up")
class FollowUp extends StoredEntity {

    @Column(name = "placement_id", updatable = false)
    private UUID placementId;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FollowUpKind kind;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private boolean safe;

    @Convert(converter = PlacementSecrets.Findings.class)
    @Column(name = "findings_sealed", updatable = false)
    private String findings;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(Placement placement, FollowUpDetails details, UUID writer, Instant now) {
        super(details.id(), now);
        placementId = placement.id();
        caseId = placement.caseId();
        kind = details.kind();
        madeAt = details.madeAt();
        safe = details.safe();
        findings = details.findings();
        writtenBy = writer;
    }

    UUID placementId() {
        return placementId;
    }

    FollowUpKind kind() {
        return kind;
    }

    Instant madeAt() {
        return madeAt;
    }

    boolean safe() {
        return safe;
    }

    String findings() {
        return findings;
    }

    UUID writtenBy() {
        return writtenBy;
    }
}
