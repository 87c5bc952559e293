package vn.mangnon.registers;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** Somebody who turned sixteen in the register; its id is the child's. Written once, by {@link GrowingUp}. */
@Audited(
        value = AuditSubject.CHILD,
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR})
@Entity
@Table(name = "grown_child")
class GrownChild extends StoredEntity {

    @InClear
    @Column(name = "sixteen_on")
    private LocalDate sixteenOn;

    @Column(name = "in_long_term_care")
    private boolean inLongTermCare;

    @InClear
    @Column(name = "served_until")
    private @Nullable LocalDate servedUntil;

    @InClear
    @Column(name = "followed_up_on")
    private @Nullable LocalDate followedUpOn;

    @Convert(converter = RegisterSecrets.FollowUp.class)
    @Column(name = "follow_up_note_sealed")
    private @Nullable String followUpNote;

    @SuppressWarnings("NullAway.Init")
    protected GrownChild() {}

    void followUp(LocalDate day, String note, Instant now) {
        followedUpOn = day;
        followUpNote = note;
        touch(now);
    }

    boolean needsFollowUp() {
        return inLongTermCare && followedUpOn == null;
    }

    LocalDate sixteenOn() {
        return sixteenOn;
    }

    boolean inLongTermCare() {
        return inLongTermCare;
    }

    @Nullable
    LocalDate servedUntil() {
        return servedUntil;
    }

    @Nullable
    LocalDate followedUpOn() {
        return followedUpOn;
    }

    @Nullable
    String followUpNote() {
        return followUpNote;
    }
}
