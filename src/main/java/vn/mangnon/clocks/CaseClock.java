package vn.mangnon.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.clocks.Reckoning.Reckoned;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** One clock over one case: the moments that the events came to. What it stands at is told from them, never stored. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_clock")
class CaseClock extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ClockCode code;

    /** Which of the clocks of its code. */
    @Column(updatable = false)
    private int ordinal;

    @InClear
    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "at_once")
    private boolean atOnce;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseClock() {}

    @SuppressWarnings("NullAway.Init") // follow() leaves none of them out: nothing equals what is not there yet.
    CaseClock(UUID caseId, Reckoned reckoned, Instant now) {
        super(null, now);
        this.caseId = caseId;
        this.code = reckoned.rule().code();
        this.ordinal = reckoned.ordinal();
        follow(reckoned, now);
    }

    /** Takes over what the events come to now. */
    final void follow(Reckoned reckoned, Instant now) {
        var same = reckoned.rule().legalBasis().equals(legalBasis)
                && reckoned.startedAt().equals(startedAt)
                && reckoned.dueAt().equals(dueAt)
                && Objects.equals(reckoned.pausedAt(), pausedAt)
                && Objects.equals(reckoned.stoppedAt(), stoppedAt);
        if (same) {
            return;
        }
        legalBasis = reckoned.rule().legalBasis();
        atOnce = reckoned.rule().term() == null;
        startedAt = reckoned.startedAt();
        dueAt = reckoned.dueAt();
        pausedAt = reckoned.pausedAt();
        stoppedAt = reckoned.stoppedAt();
        touch(now);
    }

    boolean is(Reckoned reckoned) {
        return code == reckoned.rule().code() && ordinal == reckoned.ordinal();
    }

    /** The list of cases asks the same of the database. The limit's last instant is still in time. */
    ClockState stateAt(Instant now) {
        if (stoppedAt != null) {
            return !atOnce && stoppedAt.isAfter(dueAt) ? ClockState.BREACHED : ClockState.MET;
        }
        if (pausedAt != null) {
            return ClockState.PAUSED;
        }
        return !atOnce && now.isAfter(dueAt) ? ClockState.BREACHED : ClockState.RUNNING;
    }

    UUID caseId() {
        return caseId;
    }

    ClockCode code() {
        return code;
    }

    String legalBasis() {
        return legalBasis;
    }

    boolean atOnce() {
        return atOnce;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant pausedAt() {
        return pausedAt;
    }

    @Nullable
    Instant stoppedAt() {
        return stoppedAt;
    }
}
