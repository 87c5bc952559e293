package vn.mangnon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** A time limit of the law, running over one case. What it stands at is told from its moments, never stored. */
@Audited(value = AuditSubject.CASE, partOf = "protectionCase")
@Entity
@Table(name = "case_clock")
class CaseClock extends StoredEntity {

    @Schema(
            name = "ClockState",
            description =
                    "`RUNNING`: there is time left; `MET`: done in time; `BREACHED`: not done in time, or done too late; "
                            + "`PAUSED`: not running for now.")
    enum State {
        RUNNING,
        MET,
        BREACHED,
        /** Of the contract; nothing pauses the one clock there is yet. */
        PAUSED
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private ProtectionCase protectionCase;

    @Enumerated(EnumType.STRING)
    private ClockCode code;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseClock() {}

    CaseClock(ProtectionCase protectionCase, ClockCode code, Instant startedAt, Instant now) {
        super(null, now);
        this.protectionCase = protectionCase;
        this.code = code;
        startedAt(startedAt, now);
    }

    /** The news came at another hour than was written first. */
    final void startedAt(Instant moment, Instant now) {
        startedAt = moment;
        dueAt = moment.plus(code.limit());
        touch(now);
    }

    /** What is done before it was known, or twice, counts by its earliest hour. */
    void stop(Instant moment, Instant now) {
        if (stoppedAt == null || moment.isBefore(stoppedAt)) {
            stoppedAt = moment;
            touch(now);
        }
    }

    boolean runs() {
        return stoppedAt == null;
    }

    /** {@link CaseRepository} asks the same of the database. The limit's last instant is still in time. */
    State stateAt(Instant now) {
        if (stoppedAt != null) {
            return stoppedAt.isAfter(dueAt) ? State.BREACHED : State.MET;
        }
        return now.isAfter(dueAt) ? State.BREACHED : State.RUNNING;
    }

    ClockCode code() {
        return code;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant stoppedAt() {
        return stoppedAt;
    }
}
