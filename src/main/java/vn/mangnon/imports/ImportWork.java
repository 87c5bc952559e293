package vn.mangnon.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.hibernate.exception.ConstraintViolationException;
import vn.mangnon.access.Duties;
import vn.mangnon.access.OnBehalf;
import vn.mangnon.jobs.JobProgress;
import vn.mangnon.jobs.ResumableWork;
import vn.mangnon.jobs.RowProblem;

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

    private static final int TRIES = 5;

    private final ImportService imports;
    private final OnBehalf onBehalf;

    ImportWork(ImportService imports, OnBehalf onBehalf) {
        this.imports = imports;
        this.onBehalf = onBehalf;
    }

    @Override
    public String kind() {
        return "CHILD_IMPORT";
    }

    @Override
    public Map<String, Object> run(UUID id, JobProgress progress) {
        var work = imports.work(id);
        return onBehalf.of(work.accountId(), OPERATION, DUTIES, () -> {
            if (!work.isFinished()) {
                carryOut(id, work, progress);
            }
            return result(id, work, progress);
        });
    }

    private void carryOut(UUID id, ImportService.Work work, JobProgress progress) {
        var isAtomic = work.mode() == ImportMode.ATOMIC;
        var looksOnly = work.dryRun() || isAtomic;
        // All or nothing looks at everything first, and then registers it: twice as many steps.
        var steps = work.rows() * (isAtomic && !work.dryRun() ? 2 : 1);
        do {
            while (takeNext(id, looksOnly)) {
                progress.report(Math.min(imports.standing(id).done(), steps - 1), steps);
            }
        } while (othersAreAtIt(id));
        if (isAtomic && !work.dryRun() && imports.standing(id).refused() == 0) {
            registerAll(id, work, progress, steps);
        }
        // Always heard, unlike the steps before: who was cancelled while the last part was written has not finished.
        progress.report(steps, steps);
        imports.finish(id, work.dryRun());
    }

    /** Another may register the same child at the same moment; looked at again, it is there. */
    private boolean takeNext(UUID id, boolean looksOnly) {
        for (int attempt = 1; ; attempt++) {
            try {
                return imports.takeNext(id, looksOnly);
            } catch (PersistenceException e) {
                if (attempt == TRIES || !isTaken(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isTaken(PersistenceException e) {
        return e instanceof ConstraintViolationException || e.getCause() instanceof ConstraintViolationException;
    }

    private void registerAll(UUID id, ImportService.Work work, JobProgress progress, long steps) {
        var faults = QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_TRANSACTION.toSeconds())
                .call(() -> imports.registerAll(
                        id,
                        work.chunks(),
                        chunks -> progress.report(
                                Math.min(work.rows() + (long) chunks * ImportService.CHUNK, steps - 1), steps)));
        if (!faults.isEmpty()) {
            imports.addFaults(id, faults);
        }
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
