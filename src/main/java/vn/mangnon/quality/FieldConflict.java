package vn.mangnon.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** A verified field, and a signed list that says otherwise. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
@Entity
@Table(name = "field_conflict")
class FieldConflict extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "list_id")
    private UUID listId;

    @InClear
    private String field;

    @Convert(converter = QualitySecrets.Theirs.class)
    @Column(name = "theirs_sealed")
    private String theirs;

    @InClear
    @Enumerated(EnumType.STRING)
    private ConflictState state = ConflictState.OPEN;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected FieldConflict() {}

    FieldConflict(UUID childId, UUID listId, String field, String theirs, Instant now) {
        super(null, now);
        this.childId = childId;
        this.listId = listId;
        this.field = field;
        this.theirs = theirs;
    }

    void decide(ConflictState decision, UUID officer, Instant now) {
        if (state != ConflictState.OPEN) {
            throw Problem.conflict("CONFLICT_DECIDED_ALREADY");
        }
        state = decision;
        decidedBy = officer;
        decidedAt = now;
        touch(now);
    }

    UUID childId() {
        return childId;
    }

    UUID listId() {
        return listId;
    }

    String field() {
        return field;
    }

    String theirs() {
        return theirs;
    }

    ConflictState state() {
        return state;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
