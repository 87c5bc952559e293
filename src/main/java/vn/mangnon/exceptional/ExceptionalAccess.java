package vn.mangnon.exceptional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/**
 * One look that somebody asked for beside his duties. It is never changed: it ends by itself. That it was opened stands in
 * the trail of the child or the case, and so in its history.
 */
@Audited(
        value = AuditSubject.EXCEPTIONAL_ACCESS,
        about = {
            @Audited.About(value = AuditSubject.CHILD, property = "childId"),
            @Audited.About(value = AuditSubject.CASE, property = "caseId")
        },
        reads = false)
@Entity
@Table(name = "exceptional_access")
class ExceptionalAccess extends StoredEntity {

    static final Duration LASTS = Duration.ofHours(4);

    @Column(name = "account_id")
    private UUID accountId;

    @InClear
    private String username;

    @Column(name = "subject_type")
    @Enumerated(EnumType.STRING)
    private SubjectType subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    /** The subject, by its kind; the database says so itself. */
    @Column(name = "child_id", insertable = false, updatable = false)
    private @Nullable UUID childId;

    @Column(name = "case_id", insertable = false, updatable = false)
    private @Nullable UUID caseId;

    /** Where the subject lay, for those who supervise that place. */
    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    @Convert(converter = ExceptionalSecrets.Reason.class)
    @Column(name = "reason_sealed")
    private String reason;

    @Column(name = "holds_until")
    private Instant holdsUntil;

    @OneToMany(mappedBy = "access", cascade = CascadeType.PERSIST)
    @OrderBy("createdAt")
    @OptimisticLock(excluded = true)
    private List<Acknowledgement> acknowledgements = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ExceptionalAccess() {}

    ExceptionalAccess(ExceptionalAccessDetails details, UUID accountId, String username, UnitPath place, Instant now) {
        super(details.id(), now);
        this.accountId = accountId;
        this.username = username;
        subjectType = details.subjectType();
        subjectId = details.subjectId();
        childId = subjectType == SubjectType.CHILD ? subjectId : null;
        caseId = subjectType == SubjectType.CASE ? subjectId : null;
        unitPath = place.value();
        ground = details.ground();
        reason = details.reason();
        holdsUntil = now.plus(LASTS);
    }

    /** Once for each supervisor; whoever opened it takes no note of himself. */
    void acknowledge(UUID by, String name, Instant now) {
        if (by.equals(accountId)) {
            throw Problem.forbidden("ACCESS_OF_ONES_OWN");
        }
        if (acknowledgements.stream().noneMatch(known -> known.isBy(by))) {
            acknowledgements.add(new Acknowledgement(this, by, name, now));
        }
    }

    List<Acknowledgement> acknowledgements() {
        return List.copyOf(acknowledgements);
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
