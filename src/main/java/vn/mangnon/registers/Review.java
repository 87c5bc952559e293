package vn.mangnon.registers;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** That somebody looked at an entry again. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
@Entity
@Table(name = "register_review")
class Review extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "circumstance_id")
    private UUID circumstanceId;

    @InClear
    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    @Column(name = "still_holds")
    private boolean stillHolds;

    @InClear
    @Column(name = "next_due_on")
    private @Nullable LocalDate nextDueOn;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Convert(converter = RegisterSecrets.Note.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(
            UUID childId,
            UUID circumstanceId,
            ReviewDetails details,
            @Nullable LocalDate nextDueOn,
            UUID accountId,
            Instant now) {
        super(details.id(), now);
        this.childId = childId;
        this.circumstanceId = circumstanceId;
        reviewedOn = details.reviewedOn();
        stillHolds = details.stillHolds();
        this.nextDueOn = nextDueOn;
        reviewedBy = accountId;
        note = details.note();
    }

    LocalDate reviewedOn() {
        return reviewedOn;
    }

    boolean stillHolds() {
        return stillHolds;
    }

    @Nullable
    LocalDate nextDueOn() {
        return nextDueOn;
    }

    UUID reviewedBy() {
        return reviewedBy;
    }

    @Nullable
    String note() {
        return note;
    }
}
