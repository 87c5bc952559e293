package vn.mangnon.exceptional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One look that somebody asked for beside his duties. It is never changed: it ends by itself. */
@Entity
@Table(name = "exceptional_access")
class ExceptionalAccess extends StoredEntity {

    static final Duration LASTS = Duration.ofHours(4);

    @Column(name = "account_id")
    private UUID accountId;

    private String username;

    @Column(name = "subject_type")
    @Enumerated(EnumType.STRING)
    private SubjectType subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    /** Where the subject lay, for those who supervise that place. */
    @Column(name = "unit_path")
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String reason;

    @Column(name = "holds_until")
    private Instant holdsUntil;

    @SuppressWarnings("NullAway.Init")
    protected ExceptionalAccess() {}

    ExceptionalAccess(ExceptionalAccessDetails details, UUID accountId, String username, UnitPath place, Instant now) {
        super(details.id(), now);
        this.accountId = accountId;
        this.username = username;
        subjectType = details.subjectType();
        subjectId = details.subjectId();
        unitPath = place.value();
        ground = details.ground();
        reason = details.reason();
        holdsUntil = now.plus(LASTS);
    }

    String username() {
        return username;
    }

    SubjectType subjectType() {
        return subjectType;
    }

    UUID subjectId() {
        return subjectId;
    }

    Ground ground() {
        return ground;
    }

    String reason() {
        return reason;
    }

    Instant holdsUntil() {
        return holdsUntil;
    }
}
