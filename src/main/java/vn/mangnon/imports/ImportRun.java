package vn.mangnon.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.tables.TableFormat;

/** One list that was brought, and how far it is. */
@Entity
@Table(name = "import_run")
class ImportRun extends StoredEntity {

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private TableFormat format;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Column(name = "dry_run")
    private boolean dryRun;

    private long rows;

    @Column(name = "ignored_headings")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> ignoredHeadings;

    @Column(name = "job_id")
    private @Nullable UUID jobId;

    @Column(name = "laid_out_at")
    private @Nullable Instant laidOutAt;

    @Column(name = "expired_at")
    private @Nullable Instant expiredAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    ImportRun(UUID id, UUID accountId, TableFormat format, ImportMode mode, boolean dryRun, Instant now) {
        super(id, now);
        this.accountId = accountId;
        this.format = format;
        this.mode = mode;
        this.dryRun = dryRun;
        this.ignoredHeadings = List.of();
    }

    /** All of it is there. */
    void laidOut(long count, List<String> headings, Instant now) {
        rows = count;
        ignoredHeadings = headings;
        laidOutAt = now;
        touch(now);
    }

    /** From now on it is no trial. */
    void carryOut(Instant now) {
        dryRun = false;
        finishedAt = null;
        touch(now);
    }

    void workedOnBy(UUID job, Instant now) {
        jobId = job;
        touch(now);
    }

    void finish(Instant now) {
        finishedAt = now;
        touch(now);
    }

    /** Its rows were forgotten before they were done: it is not finished, and never will be. */
    void expire(Instant now) {
        expiredAt = now;
        touch(now);
    }

    ImportState state() {
        if (expiredAt != null) {
            return ImportState.EXPIRED;
        }
        return finishedAt == null ? ImportState.OPEN : ImportState.FINISHED;
    }

    UUID accountId() {
        return accountId;
    }

    TableFormat format() {
        return format;
    }

    ImportMode mode() {
        return mode;
    }

    boolean dryRun() {
        return dryRun;
    }

    long rows() {
        return rows;
    }

    List<String> ignoredHeadings() {
        return List.copyOf(ignoredHeadings);
    }

    @Nullable
    UUID jobId() {
        return jobId;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
