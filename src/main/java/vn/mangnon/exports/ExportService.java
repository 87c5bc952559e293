package vn.mangnon.exports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Sight;
import vn.mangnon.audit.AuditTrail;
import vn.mangnon.children.ChildStatus;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.tables.TableFormat;
import vn.mangnon.units.Units;

/** What is done with exports, but for writing their files; see {@link ExportWork}. */
@ApplicationScoped
@Transactional
class ExportService {

    private static final Duration FILES_KEPT = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final ExportRepository exports;
    private final Units units;
    private final InputChecks checks;
    private final CurrentUser user;
    private final Language language;
    private final AuditTrail trail;
    private final Clock clock;

    ExportService(
            ExportRepository exports,
            Units units,
            InputChecks checks,
            CurrentUser user,
            Language language,
            AuditTrail trail,
            Clock clock) {
        this.exports = exports;
        this.units = units;
        this.checks = checks;
        this.user = user;
        this.language = language;
        this.trail = trail;
        this.clock = clock;
    }

    UUID ask(ExportDetails details) {
        var faults = checks.of(details);
        var isWorkbook = details.format() == TableFormat.XLSX;
        var unit = details.adminUnitId();
        faults.addIf(isWorkbook && details.password() == null, "/password", "PASSWORD_REQUIRED")
                .addIf(!isWorkbook && details.password() != null, "/password", "ONLY_FOR_WORKBOOKS")
                .addIf(details.status() == ChildStatus.MERGED, "/status", "UNKNOWN_VALUE")
                .addIf(unit != null && units.find(unit).isEmpty(), "/adminUnitId", "UNKNOWN_VALUE")
                .throwIfAny();
        var status = Objects.requireNonNullElse(details.status(), ChildStatus.ACTIVE);
        var run = new ExportRun(user.accountId(), details, status, language.tag(), clock.instant());
        if (details.password() != null) {
            run.lockedWith(exports.sealPassword(run.id(), details.password()));
        }
        run.persistAndFlush();
        return run.id();
    }

    void workedOnBy(UUID id, UUID job) {
        exports.locked(id).workedOnBy(job, clock.instant());
    }

    ExportView view(UUID id) {
        return view(exports.require(id, user.accountId()));
    }

    Page<ExportView> list(PageRequest page) {
        return exports.page(user.accountId(), page).map(this::view);
    }

    private ExportView view(ExportRun run) {
        return ExportView.of(run, expiresAt(run), isThere(run));
    }

    private boolean isThere(ExportRun run) {
        return run.finishedAt() != null && clock.instant().isBefore(expiresAt(run)) && run.isWithin(user.children());
    }

    private static Instant expiresAt(ExportRun run) {
        return run.createdAt().plus(FILES_KEPT);
    }

    /** A file that is there. */
    record Download(UUID id, TableFormat format, int attempt, int parts, long bytes, Instant writtenAt) {}

    /** The owner fetches it: on record, as it was when it was made. */
    Download fetch(UUID id) {
        var run = exports.require(id, user.accountId());
        if (!isThere(run)) {
            throw Problem.conflict("EXPORT_NOT_THERE");
        }
        trail.tookAway(
                AuditSubject.CHILD,
                "ChildExport",
                id,
                List.of(),
                Map.of("rows", String.valueOf(run.rows()), "sha256", String.valueOf(run.sha256())));
        return new Download(
                id,
                run.format(),
                run.attempt(),
                run.parts(),
                Objects.requireNonNull(run.bytes()),
                Objects.requireNonNull(run.finishedAt()));
    }

    byte[] part(Download file, int number) {
        return exports.part(file.id(), file.attempt(), number);
    }

    /** What its work needs to know. */
    record Work(
            UUID accountId,
            TableFormat format,
            @Nullable UUID adminUnitId,
            ChildStatus status,
            String language,
            @Nullable String password,
            boolean isFinished,
            long rows) {}

    Work work(UUID id) {
        var run = exports.forWork(id);
        return new Work(
                run.accountId(),
                run.format(),
                run.adminUnitId(),
                run.status(),
                run.language(),
                exports.password(run),
                run.finishedAt() != null,
                run.rows() == null ? 0 : run.rows());
    }

    /**
     * A file is begun; what an earlier attempt has written is no file any more.
     *
     * @param seen by whoever asked for it, now
     * @return the number of the attempt, which alone may write to it and end it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int begin(UUID id, Sight seen) {
        var run = exports.locked(id);
        requireUnfinished(run);
        var attempt = run.begin(seen, clock.instant());
        exports.removeOtherParts(id, attempt);
        return attempt;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void addPart(UUID id, int attempt, int number, byte[] content) {
        if (!exports.addPart(id, attempt, number, content)) {
            throw overtaken();
        }
    }

    private static void requireUnfinished(ExportRun run) {
        if (run.finishedAt() != null) {
            throw overtaken();
        }
    }

    private static Problem overtaken() {
        return Problem.conflict("EXPORT_OVERTAKEN");
    }

    /** What was written. */
    record Written(long rows, long bytes, int parts, String sha256, String idsSha256) {}

    /** Complete: from now on it can be fetched, and who is in it is on record. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(UUID id, int attempt, Written written, Collection<UUID> ids) {
        var run = exports.locked(id);
        requireUnfinished(run);
        if (run.attempt() != attempt) {
            throw overtaken();
        }
        exports.removeOtherParts(id, attempt);
        run.written(written.rows(), written.bytes(), written.parts(), written.sha256(), clock.instant());
        trail.tookAway(
                AuditSubject.CHILD,
                "ChildExport",
                id,
                ids,
                Map.of(
                        "rows", String.valueOf(written.rows()),
                        "format", run.format().name(),
                        "sha256", written.sha256(),
                        "idsSha256", written.idsSha256()));
    }

    @Scheduled(every = "1h", delayed = "11m")
    void purge() {
        var now = clock.instant();
        exports.purge(now.minus(FILES_KEPT), now.minus(KEPT));
    }
}
