package vn.mangnon.incidents;

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
import vn.mangnon.kernel.StoredEntity;

/** One incident of one child. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
@Entity
@Table(name = "child_incident")
class Incident extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    private String cause;

    @InClear
    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    private String place;

    private String outcome;

    @Column(name = "admin_unit_id")
    private @Nullable UUID adminUnitId;

    @Convert(converter = IncidentSecrets.Note.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Incident() {}

    Incident(UUID childId, IncidentDetails details, Instant now) {
        super(details.id(), now);
        this.childId = childId;
        describe(details, now);
    }

    /** Takes over what an officer wrote; the caller has checked it. */
    final void describe(IncidentDetails details, Instant now) {
        kind = details.kind();
        cause = details.cause();
        occurredOn = details.occurredOn();
        place = details.place();
        outcome = details.outcome();
        adminUnitId = details.adminUnitId();
        note = details.note();
        touch(now);
    }

    IncidentDetails details() {
        return new IncidentDetails(null, kind, cause, occurredOn, place, outcome, adminUnitId, note);
    }

    LocalDate occurredOn() {
        return occurredOn;
    }
}
