package vn.mangnon.clocks;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened in a case. Its number is the order of writing. */
@Entity
@Table(name = "case_event")
class CaseEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long seq;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ClockEvent event;

    @Column(name = "at")
    private Instant at;

    @Column(updatable = false)
    private @Nullable Instant until;

    @Enumerated(EnumType.STRING)
    @Column(name = "clock_code", updatable = false)
    private @Nullable ClockCode clock;

    /** A code of the limit's, for a clock that stands still. */
    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseEvent() {}

    CaseEvent(UUID caseId, Clocks.Happened happened, Instant now) {
        this.caseId = caseId;
        this.event = happened.event();
        this.at = happened.at();
        this.until = happened.until();
        this.clock = happened.clock();
        this.reason = happened.reason();
        this.recordedAt = now;
    }

    void happenedAt(Instant corrected) {
        at = corrected;
    }

    Instant at() {
        return at;
    }

    @Nullable
    String reason() {
        return reason;
    }

    ClockEvent event() {
        return event;
    }

    Reckoning.Happening happening() {
        return new Reckoning.Happening(seq == null ? Long.MAX_VALUE : seq, event, at, until, clock);
    }
}
