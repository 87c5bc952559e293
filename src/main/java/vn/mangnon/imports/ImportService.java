package vn.mangnon.imports;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.jobs.Jobs;
import vn.mangnon.kernel.Language;
import vn.mangnon.kernel.Messages;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** The lives of lists that were brought. They are laid out by {@link ListLayout} and worked on by {@link ImportWork}. */
@ApplicationScoped
@Transactional
class ImportService {

    /** A trial is looked at and carried out within a day or two; what nobody carried out is forgotten. */
    private static final Duration ROWS_KEPT = Duration.ofDays(2);

    private static final Duration KEPT = Duration.ofDays(90);

    /** Longer than any upload lasts. */
    private static final Duration UPLOAD_BROKE_OFF = Duration.ofHours(2);

    private final ImportRepository imports;
    private final StagedParts parts;
    private final ImportFaults faults;
    private final Jobs jobs;
    private final CurrentUser user;
    private final Language language;
    private final Clock clock;

    ImportService(
            ImportRepository imports,
            StagedParts parts,
            ImportFaults faults,
            Jobs jobs,
            CurrentUser user,
            Language language,
            Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.faults = faults;
        this.jobs = jobs;
        this.user = user;
        this.language = language;
        this.clock = clock;
    }

    ImportView view(UUID id) {
        return view(imports.require(id, user.accountId()));
    }

    Page<ImportView> list(PageRequest request) {
        var page = imports.page(user.accountId(), request);
        var standings = parts.standings(page.items().stream().map(ImportRun::id).toList());
        var inWork = jobs.underWay(page.items().stream()
                .filter(run -> run.state() == ImportState.OPEN)
                .map(ImportRun::jobId)
                .filter(Objects::nonNull)
                .toList());
        return page.map(
                run -> view(run, Objects.requireNonNull(standings.get(run.id())), inWork.contains(run.jobId())));
    }

    private ImportView view(ImportRun run) {
        return view(run, parts.standing(run.id()), isInWork(run));
    }

    private static ImportView view(ImportRun run, StagedParts.Standing standing, boolean isInWork) {
        var allowed = new ArrayList<String>();
        if (run.dryRun() && run.state() == ImportState.FINISHED && standing.hasContent()) {
            allowed.add(ImportView.EXECUTION);
        }
        if (run.state() == ImportState.OPEN && !isInWork) {
            allowed.add(ImportView.RESUMPTION);
        }
        return ImportView.of(run, standing, allowed);
    }

    private boolean isInWork(ImportRun run) {
        return run.state() == ImportState.OPEN
                && run.jobId() != null
                && !jobs.underWay(List.of(run.jobId())).isEmpty();
    }

    Page<ImportFault> faults(UUID id, PageRequest page) {
        var run = imports.require(id, user.accountId());
        return faults.page(run.id(), page)
                .map(fault -> new ImportFault(
                        fault.line(),
                        fault.column(),
                        fault.code(),
                        Messages.text("fault." + fault.code(), language.locale(), fault.parameters())));
    }

    void workedOnBy(UUID id, UUID job) {
        imports.locked(id).workedOnBy(job, clock.instant());
        imports.flush();
    }

    /** A trial becomes the thing itself. */
    void carryOut(UUID id, @Nullable String ifMatch) {
        var run = imports.require(id, user.accountId());
        Versions.require(ifMatch, run.version());
        if (!view(run).allowedActions().contains(ImportView.EXECUTION)) {
            throw Problem.conflict("IMPORT_NOT_A_TRIAL");
        }
        faults.forget(id);
        parts.startOver(id);
        run.carryOut(clock.instant());
    }

    void requireResumable(UUID id, @Nullable String ifMatch) {
        var run = imports.require(id, user.accountId());
        Versions.require(ifMatch, run.version());
        switch (run.state()) {
            case FINISHED -> throw Problem.conflict("IMPORT_FINISHED");
            case EXPIRED -> throw Problem.conflict("IMPORT_EXPIRED");
            case OPEN -> {
                if (isInWork(run)) {
                    throw Problem.conflict("IMPORT_IN_WORK");
                }
            }
        }
    }

    /** What its work needs to know. */
    record Work(UUID accountId, ImportMode mode, boolean dryRun, long rows, int parts, ImportState state) {}

    Work work(UUID id) {
        var run = imports.forWork(id);
        return new Work(
                run.accountId(),
                run.mode(),
                run.dryRun(),
                run.rows(),
                (int) ((run.rows() + PartWork.ROWS - 1) / PartWork.ROWS),
                run.state());
    }

    StagedParts.Standing standing(UUID id) {
        return parts.standing(id);
    }

    List<ImportFault.Stored> firstFaults(UUID id, int most) {
        return faults.page(id, new PageRequest(most, null, null)).items();
    }

    long countFaults(UUID id) {
        return faults.count(id);
    }

    /** @param keepRows of a trial, which may be carried out */
    void finish(UUID id, boolean keepRows) {
        var run = imports.locked(id);
        if (run.state() != ImportState.OPEN) {
            return;
        }
        if (!keepRows) {
            parts.forgetRows(id);
        }
        run.finish(clock.instant());
        Log.infof("import %s ended", id);
    }

    /** Rows that nobody carried out, and in the end the import itself. */
    @Scheduled(every = "1h", delayed = "10m")
    void purge() {
        var now = clock.instant();
        for (var run : imports.forgotten(now.minus(ROWS_KEPT))) {
            parts.forgetRows(run.id());
            if (run.state() == ImportState.OPEN) {
                run.expire(now);
                Log.infof("import %s expired", run.id());
            }
        }
        imports.flush();
        imports.purge(now.minus(KEPT), now.minus(UPLOAD_BROKE_OFF));
    }
}
