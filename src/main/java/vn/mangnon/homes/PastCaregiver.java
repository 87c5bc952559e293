package vn.mangnon.homes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.children.Caregiver;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** Somebody who cared for a child, and no longer does. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {
            Duties.COMMUNE_OFFICER,
            Duties.COMMUNE_CHAIR,
            Duties.HAMLET_COLLABORATOR,
            Duties.COUNSELLING_WORKER,
            Duties.SUPERVISOR
        })
@Entity
@Table(name = "child_past_caregiver")
class PastCaregiver extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "full_name")
    private String fullName;

    private @Nullable String relation;

    @Convert(converter = HomeSecrets.Phone.class)
    @Column(name = "phone_sealed")
    private @Nullable String phone;

    @InClear
    private @Nullable LocalDate since;

    /** Exclusive. */
    @InClear
    @Column(name = "until")
    private LocalDate until;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Convert(converter = HomeSecrets.CaregiverReason.class)
    @Column(name = "withdrawal_reason_sealed")
    private @Nullable String withdrawalReason;

    @SuppressWarnings("NullAway.Init")
    protected PastCaregiver() {}

    PastCaregiver(UUID childId, Caregiver caregiver, LocalDate until, Instant now) {
        super(null, now);
        this.childId = childId;
        fullName = caregiver.fullName();
        relation = caregiver.relation();
        phone = caregiver.phone();
        since = caregiver.since();
        this.until = until;
    }

    void withdraw(String reason, UUID accountId, Instant now) {
        withdrawnAt = now;
        withdrawnBy = accountId;
        withdrawalReason = reason;
        touch(now);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean holdsOn(LocalDate day) {
        return !isWithdrawn() && (since == null || !day.isBefore(since)) && day.isBefore(until);
    }

    Caregiver caregiver() {
        return new Caregiver(fullName, relation, phone, since);
    }

    LocalDate until() {
        return until;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
