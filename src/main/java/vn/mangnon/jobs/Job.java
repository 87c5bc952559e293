package vn.mangnon.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;

@Entity
@Table(name = "job")
class Job extends StoredEntity {

    private String kind;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.QUEUED;

    /** What it works on; only of work that may be taken up again. */
    @Column(name = "subject_id")
    private @Nullable UUID subjectId;

    /** How often it was begun: what an earlier attempt says of it counts no more. */
    private int attempts;

    private long done;
    private long total;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> result;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RowProblem> problems = List.of();

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    Job(String kind, @Nullable UUID subjectId, UUID accountId, Instant now) {
        super(null, now);
        this.kind = kind;
        this.subjectId = subjectId;
        this.accountId = accountId;
    }

    /** @return the number of this attempt; none if it was cancelled before it began */
    OptionalInt begin(Instant now) {
        if (state != JobState.QUEUED) {
            return OptionalInt.empty();
        }
        state = JobState.RUNNING;
        attempts++;
        startedAt = startedAt == null ? now : startedAt;
        touch(now);
        return OptionalInt.of(attempts);
    }

    /** Whoever ran it is gone: another takes it up where it was. */
    void waitAgain(Instant now) {
        state = JobState.QUEUED;
        touch(now);
    }

    /** @return false if it was cancelled meanwhile, or taken up by another */
    boolean advance(int attempt, long newDone, long newTotal, Instant now) {
        if (state != JobState.RUNNING || attempt != attempts) {
            return false;
        }
        done = newDone;
        total = newTotal;
        touch(now);
        return true;
    }

    /** Queued or running, in a process that lives. */
    void isAlive(Instant now) {
        if (!state.isFinal()) {
            touch(now);
        }
    }

    void finish(JobState end, @Nullable Map<String, Object> figures, List<RowProblem> found, Instant now) {
        if (state.isFinal()) {
            return;
        }
        state = end;
        result = figures;
        problems = List.copyOf(found);
        finishedAt = now;
        if (end == JobState.SUCCEEDED) {
            done = total;
        }
        touch(now);
    }

    boolean isAttempt(int number) {
        return attempts == number;
    }

    int attempts() {
        return attempts;
    }

    String kind() {
        return kind;
    }

    @Nullable
    UUID subjectId() {
        return subjectId;
    }

    JobState state() {
        return state;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    @Nullable
    Map<String, Object> result() {
        return result;
    }

    List<RowProblem> problems() {
        return problems;
    }
}
