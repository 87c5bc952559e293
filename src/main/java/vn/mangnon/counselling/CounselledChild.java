package vn.mangnon.counselling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** A child of the register who took part in a session; to know of it is to know something of the child. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER})
@Entity
@Table(name = "counselled_child")
class CounselledChild extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private Session session;

    @Column(name = "child_id")
    private UUID childId;

    @SuppressWarnings("NullAway.Init")
    protected CounselledChild() {}

    CounselledChild(Session session, UUID childId, Instant now) {
        super(null, now);
        this.session = session;
        this.childId = childId;
    }

    UUID childId() {
        return childId;
    }
}
