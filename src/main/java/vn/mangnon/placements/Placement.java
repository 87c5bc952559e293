package vn.mangnon.placements;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** One placement, from its proposal to its end. */
@Audited(
        value = AuditSubject.CASE,
        partOf = "caseId",
        about = @Audited.About(value = AuditSubject.CHILD, property = "childId"))
@Entity
@Table(name = "case_placement")
class Placement extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "child_id")
    private UUID childId;

    @Enumerated(EnumType.STRING)
    private PlacementStatus status = PlacementStatus.PROPOSED;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CareForm form;

    @Convert(converter = PlacementSecrets.Reason.class)
    @Column(name = "reason_sealed", updatable = false)
    private @Nullable String reason;

    @Convert(converter = PlacementSecrets.CarerName.class)
    @Column(name = "carer_name_sealed", updatable = false)
    private @Nullable String carerName;

    @Column(name = "carer_born_on", updatable = false)
    private @Nullable LocalDate carerBornOn;

    @Convert(converter = PlacementSecrets.CarerAddress.class)
    @Column(name = "carer_address_sealed", updatable = false)
    private @Nullable String carerAddress;

    @Column(name = "conditions_checked_on", updatable = false)
    private @Nullable LocalDate conditionsCheckedOn;

    @Column(name = "facility_id", updatable = false)
    private @Nullable UUID facilityId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    private List<LocalDate> meetings = List.of();

    @Column(name = "child_asked_on", updatable = false)
    private @Nullable LocalDate childAskedOn;

    @Convert(converter = PlacementSecrets.ChildView.class)
    @Column(name = "child_view_sealed", updatable = false)
    private @Nullable String childView;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Siblings siblings;

    @Convert(converter = PlacementSecrets.SiblingsReason.class)
    @Column(name = "siblings_reason_sealed", updatable = false)
    private @Nullable String siblingsReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_basis", updatable = false)
    private ConsentBasis consentBasis;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @InClear
    @Column(name = "decision_number")
    private @Nullable String decisionNumber;

    @Convert(converter = PlacementSecrets.DecisionNote.class)
    @Column(name = "decision_note_sealed")
    private @Nullable String decisionNote;

    @Column(name = "placed_at")
    private @Nullable Instant placedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_ground")
    private @Nullable EndGround endGround;

    @Convert(converter = PlacementSecrets.EndNote.class)
    @Column(name = "end_note_sealed")
    private @Nullable String endNote;

    @SuppressWarnings("NullAway.Init")
    protected Placement() {}

    Placement(UUID caseId, UUID childId, PlacementDetails details, UUID proposer, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.childId = childId;
        form = details.form();
        reason = details.reason();
        carerName = details.carerName();
        carerBornOn = details.carerBornOn();
        carerAddress = details.carerAddress();
        conditionsCheckedOn = details.conditionsCheckedOn();
        facilityId = details.facilityId();
        meetings = details.meetings().stream().distinct().sorted().toList();
        childAskedOn = details.childAskedOn();
        childView = details.childView();
        siblings = details.siblings();
        siblingsReason = details.siblingsReason();
        consentBasis = details.consentBasis();
        proposedBy = proposer;
    }

    /** The chair decides, also of a child that had to be handed over before. */
    void decide(String number, @Nullable String note, UUID account, Instant now) {
        requireUndecided(account);
        decided(number, note, account, now);
        if (status == PlacementStatus.PROPOSED) {
            status = PlacementStatus.DECIDED;
        }
    }

    void refuse(String note, UUID account, Instant now) {
        requireUndecided(account);
        if (status == PlacementStatus.PLACED) {
            throw Problem.conflict("CHILD_IS_PLACED");
        }
        decided(null, note, account, now);
        status = PlacementStatus.REFUSED;
    }

    private void requireUndecided(UUID account) {
        if (!status.isOpen() || decidedAt != null) {
            throw Problem.conflict("PLACEMENT_DECIDED_ALREADY");
        }
        if (account.equals(proposedBy)) {
            throw Problem.conflict("PLACEMENT_PROPOSER_CANNOT_DECIDE");
        }
    }

    private void decided(@Nullable String number, @Nullable String note, UUID account, Instant now) {
        decidedAt = now;
        decidedBy = account;
        decisionNumber = number;
        decisionNote = note;
        touch(now);
    }

    /** @param emergency then the child comes first, and the paper after */
    void handOver(Instant at, boolean emergency, Instant now) {
        if (status != PlacementStatus.DECIDED && !(status == PlacementStatus.PROPOSED && emergency)) {
            throw Problem.conflict(
                    status == PlacementStatus.PROPOSED ? "PLACEMENT_NOT_DECIDED" : "PLACEMENT_NOT_TO_HAND_OVER");
        }
        status = PlacementStatus.PLACED;
        placedAt = at;
        touch(now);
    }

    void requirePlaced() {
        if (status != PlacementStatus.PLACED) {
            throw Problem.conflict("CHILD_NOT_PLACED");
        }
    }

    /** What happens to it has happened, and not before the child was placed; of one that never was, before it was proposed. */
    Faults checkMoment(@Nullable Instant at, String pointer, Instant now, Faults faults) {
        var since = Objects.requireNonNullElse(placedAt, createdAt());
        return faults.addIf(at != null && at.isAfter(now), pointer, "IN_THE_FUTURE")
                .addIf(at != null && at.isBefore(since), pointer, "BEFORE_START");
    }

    /** Something that hangs on it was written: its version moves, and nothing else. */
    void changed(Instant now) {
        touch(now);
    }

    void end(Instant at, EndGround ground, String note, Instant now) {
        if (!status.isOpen()) {
            throw Problem.conflict("PLACEMENT_ENDED");
        }
        status = PlacementStatus.ENDED;
        endedAt = at;
        endGround = ground;
        endNote = note;
        touch(now);
    }

    UUID caseId() {
        return caseId;
    }

    UUID childId() {
        return childId;
    }

    PlacementStatus status() {
        return status;
    }

    CareForm form() {
        return form;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String carerName() {
        return carerName;
    }

    @Nullable
    LocalDate carerBornOn() {
        return carerBornOn;
    }

    @Nullable
    String carerAddress() {
        return carerAddress;
    }

    @Nullable
    LocalDate conditionsCheckedOn() {
        return conditionsCheckedOn;
    }

    @Nullable
    UUID facilityId() {
        return facilityId;
    }

    List<LocalDate> meetings() {
        return meetings;
    }

    @Nullable
    LocalDate childAskedOn() {
        return childAskedOn;
    }

    @Nullable
    String childView() {
        return childView;
    }

    Siblings siblings() {
        return siblings;
    }

    @Nullable
    String siblingsReason() {
        return siblingsReason;
    }

    ConsentBasis consentBasis() {
        return consentBasis;
    }

    UUID proposedBy() {
        return proposedBy;
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

    @Nullable
    Instant placedAt() {
        return placedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    EndGround endGround() {
        return endGround;
    }

    @Nullable
    String endNote() {
        return endNote;
    }
}
