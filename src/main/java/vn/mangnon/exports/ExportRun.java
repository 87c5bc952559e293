package vn.mangnon.exports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.children.ChildStatus;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.tables.TableFormat;

/** One taking away, from when it was asked for until its file is forgotten. */
@Entity
@Table(name = "export_run")
class ExportRun extends StoredEntity {

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private TableFormat format;

    @Column(name = "admin_unit_id")
    private @Nullable UUID adminUnitId;

    @Enumerated(EnumType.STRING)
    private ChildStatus status;

    private String language;

    @Column(name = "password_sealed")
    private byte @Nullable [] sealedPassword;

    @Column(name = "job_id")
    private @Nullable UUID jobId;

    /** How often its file was begun; the last one that was begun is its file. */
    private int attempt;

    /** What its owner saw when the file was made. */
    private @Nullable String sight;

    private @Nullable Long rows;
    private @Nullable Long bytes;
    private @Nullable Integer parts;
    private @Nullable String sha256;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExportRun() {}

    ExportRun(UUID accountId, ExportDetails details, ChildStatus status, String language, Instant now) {
        super(null, now);
        this.accountId = accountId;
        this.format = details.format();
        this.adminUnitId = details.adminUnitId();
        this.status = status;
        this.language = language;
    }

    void lockedWith(byte[] sealed) {
        sealedPassword = sealed.clone();
    }

    void workedOnBy(UUID job, Instant now) {
        jobId = job;
        touch(now);
    }

    /** @return the number of this attempt */
    int begin(Sight seen, Instant now) {
        sight = seen.setting();
        touch(now);
        return ++attempt;
    }

    void written(long count, long length, int number, String digest, Instant now) {
        rows = count;
        bytes = length;
        parts = number;
        sha256 = digest;
        sealedPassword = null;
        finishedAt = now;
        touch(now);
    }

    int attempt() {
        return attempt;
    }

    /** Whether somebody who sees this much sees all that is in the file. */
    boolean isWithin(Sight seen) {
        return sight != null && seen.coversAll(Sight.of(sight));
    }

    UUID accountId() {
        return accountId;
    }

    TableFormat format() {
        return format;
    }

    @Nullable
    UUID adminUnitId() {
        return adminUnitId;
    }

    ChildStatus status() {
        return status;
    }

    String language() {
        return language;
    }

    byte @Nullable [] sealedPassword() {
        return sealedPassword == null ? null : sealedPassword.clone();
    }

    @Nullable
    UUID jobId() {
        return jobId;
    }

    @Nullable
    Long rows() {
        return rows;
    }

    @Nullable
    Long bytes() {
        return bytes;
    }

    int parts() {
        return parts == null ? 0 : parts;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
