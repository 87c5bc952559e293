package vn.mangnon.duplicates;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** That one record took the place of another of the same child. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "keptId",
        about = @Audited.About(value = AuditSubject.CHILD, property = "absorbedId"),
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
@Entity
@Table(name = "child_merge")
class Merger extends StoredEntity {

    @Column(name = "absorbed_id")
    private UUID absorbedId;

    @Column(name = "kept_id")
    private UUID keptId;

    @Column(name = "status_before")
    private String statusBefore;

    @Convert(converter = DuplicateSecrets.Reason.class)
    @Column(name = "reason_sealed")
    private String reason;

    private String username;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @SuppressWarnings("NullAway.Init")
    protected Merger() {}

    Merger(UUID absorbedId, UUID keptId, String statusBefore, String reason, String username, Instant now) {
        super(null, now);
        this.absorbedId = absorbedId;
        this.keptId = keptId;
        this.statusBefore = statusBefore;
        this.reason = reason;
        this.username = username;
    }

    void undo(String by, Instant now) {
        undoneAt = now;
        undoneBy = by;
        touch(now);
    }

    UUID absorbedId() {
        return absorbedId;
    }

    UUID keptId() {
        return keptId;
    }

    String statusBefore() {
        return statusBefore;
    }

    String reason() {
        return reason;
    }

    String username() {
        return username;
    }
}
