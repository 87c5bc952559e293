package vn.mangnon.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import vn.mangnon.access.Duties;
import vn.mangnon.access.OnBehalf;
import vn.mangnon.jobs.JobProgress;
import vn.mangnon.jobs.ResumableWork;
import vn.mangnon.jobs.RowProblem;
import vn.mangnon.kernel.Problem;

/** Works an import off, from wherever it is. */
@ApplicationScoped
class ImportWork implements ResumableWork {

    /** What the audit trail calls it. */
    private static final String OPERATION = "POST /imports";

    /** As the operation has them. */
    private static final Set<String> DUTIES = Set.of(Duties.COMMUNE_OFFICER, Duties.INTEGRATOR);

    private static final String FILE = "file";

    /** The job shows the first faults; all of them stand under the import. */
    private static final int SHOWN = 1_000;

    /** All or nothing of a million rows is one transaction. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(2);

    /** How often somebody may be faster with one of the children of a list before it is given up. */
    private static final int TRIES = 5;

    private final ImportService imports;
    private final PartWork parts;
    private final WholeList whole;
    private final OnBehalf onBehalf;
    private final ImportConfig config;

    /** Nothing of the thread that asks for help is the helper's. */
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    ImportWork(ImportService imports, PartWork parts, WholeList whole, OnBehalf onBehalf, ImportConfig config) {
        this.imports = imports;
        this.parts = parts;
        this.whole = whole;
        this.onBehalf = onBehalf;
        this.config = config;
    }

    @Override
    public String kind() {
        return "CHILD_IMPORT";
    }

    @Override
    public Map<String, Object> run(UUID id, JobProgress progress) {
        var work = imports.work(id);
        return onBehalf.of(work.accountId(), OPERATION, DUTIES, () -> {
            switch (work.state()) {
                case OPEN -> carryOut(id, work, progress);
                case EXPIRED -> throw Problem.conflict("IMPORT_EXPIRED");
                case FINISHED -> {
                    // Whoever did the last of it died before he said so.
                }
            }
            return result(id, work, progress);
        });
    }

    private void carryOut(UUID id, ImportService.Work work, JobProgress progress) {
        var isAtomic = work.mode() == ImportMode.ATOMIC && !work.dryRun();
        // All or nothing looks at everything first, and then registers it: twice as many steps.
        var steps = work.rows() * (isAtomic ? 2 : 1);
        for (int attempt = 1; ; attempt++) {
            takeParts(id, work, work.dryRun() || isAtomic, progress, steps);
            if (!isAtomic || imports.standing(id).refused() > 0 || registerAll(id, work, progress, steps)) {
                break;
            }
            if (attempt == TRIES) {
                throw Problem.conflict("IMPORT_OVERTAKEN");
            }
            whole.startOver(id);
        }
        // Always heard, unlike the steps before: who was cancelled while the last part was written has not finished.
        progress.report(steps, steps);
        imports.finish(id, work.dryRun());
    }

    /** Some parts at once: while one is written by the database, the next is read and sealed. */
    private void takeParts(UUID id, ImportService.Work work, boolean looksOnly, JobProgress progress, long steps) {
        do {
            var done = new AtomicLong(imports.standing(id).done());
            var isOver = new AtomicBoolean();
            var helpers = Stream.generate(() ->
                            executor.runAsync(() -> onBehalf.of(work.accountId(), OPERATION, DUTIES, () -> {
                                while (!isOver.get() && takeNext(id, looksOnly, done)) {
                                    onBehalf.lookAgain();
                                }
                                return id;
                            })))
                    .limit(Math.min(config.partsAtOnce(), work.parts()) - 1L)
                    .toList();
            try {
                while (takeNext(id, looksOnly, done)) {
                    progress.report(Math.min(done.get(), steps - 1), steps);
                    onBehalf.lookAgain();
                }
            } catch (RuntimeException e) {
                isOver.set(true);
                helpers.forEach(helper -> helper.handle((end, failure) -> end).join());
                throw e;
            }
            helpers.forEach(ImportWork::await);
        } while (othersAreAtIt(id));
    }

    private boolean takeNext(UUID id, boolean looksOnly, AtomicLong done) {
        var taken = parts.takeNext(id, looksOnly);
        done.addAndGet(taken);
        return taken > 0;
    }

    private static void await(CompletableFuture<?> helper) {
        try {
            helper.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** @return false when somebody was faster with one of the children, and all is to be looked at anew */
    private boolean registerAll(UUID id, ImportService.Work work, JobProgress progress, long steps) {
        onBehalf.lookAgain();
        var end = whole.register(id, work.parts(), (int) LONGEST_TRANSACTION.toSeconds(), done -> {
            progress.report(Math.min(work.rows() + (long) done * PartWork.ROWS, steps - 1), steps);
            onBehalf.lookAgain();
        });
        return end != WholeList.Together.OVERTAKEN;
    }

    /** A process that was taken for dead may still be at its last part, and give it back. */
    private boolean othersAreAtIt(UUID id) {
        if (imports.standing(id).isComplete()) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return true;
    }

    private Map<String, Object> result(UUID id, ImportService.Work work, JobProgress progress) {
        var standing = imports.standing(id);
        var faults = imports.countFaults(id);
        firstFaults(id).forEach(progress::problem);
        var isNothing = work.mode() == ImportMode.ATOMIC && faults > 0;
        var figures = new LinkedHashMap<String, Object>();
        figures.put("importId", id);
        figures.put("dryRun", work.dryRun());
        figures.put("mode", work.mode());
        figures.put("rows", work.rows());
        figures.put(work.dryRun() ? "wouldRegister" : "registered", isNothing ? 0 : work.rows() - standing.refused());
        figures.put("refused", standing.refused());
        figures.put("faults", faults);
        return figures;
    }

    private List<RowProblem> firstFaults(UUID id) {
        return imports.firstFaults(id, SHOWN).stream()
                .map(fault -> new RowProblem(FILE, fault.line(), fault.column(), fault.code(), null))
                .toList();
    }
}
