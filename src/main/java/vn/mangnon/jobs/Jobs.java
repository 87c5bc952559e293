package vn.mangnon.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import vn.mangnon.kernel.Problem;

/** The door: hands work to the background and keeps its job up to date. */
@ApplicationScoped
public class Jobs {

    /** An export holds two connections of a pool of twenty, and requests want theirs. */
    private static final int MOST_AT_ONCE = 4;

    private final JobService jobs;

    /**
     * A request's transaction and its beans end with the request, at any moment of what it started: that works with its own.
     * What comes along is the trace.
     */
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .cleared(ThreadContext.TRANSACTION, ThreadContext.CDI)
            .propagated(ThreadContext.ALL_REMAINING)
            .build();

    private final ThreadContext contexts = ThreadContext.builder()
            .cleared(ThreadContext.TRANSACTION, ThreadContext.CDI)
            .propagated(ThreadContext.ALL_REMAINING)
            .build();

    private final TransactionSynchronizationRegistry transactions;
    private final Map<String, ResumableWork> resumable;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    Jobs(
            JobService jobs,
            TransactionSynchronizationRegistry transactions,
            @All List<ResumableWork> resumable,
            MeterRegistry metrics) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.resumable = resumable.stream().collect(Collectors.toMap(ResumableWork::kind, Function.identity()));
        Gauge.builder("mangnon.jobs.running", running, Set::size)
                .description("Jobs that this process runs or has queued")
                .strongReference(true)
                .register(metrics);
    }

    /**
     * Starts work for the current user, once the transaction under way has committed.
     *
     * @return the id of its job, at {@code /jobs/{id}}
     */
    public UUID start(String kind, JobWork work) {
        return submit(jobs.queue(kind, null), work);
    }

    /**
     * Starts work for the current user that goes on after the death of the process, in another or after the next start. It
     * begins when the transaction under way has committed, so that what it works on is there, and the job with it.
     *
     * @param subjectId what it works on
     */
    public UUID start(ResumableWork work, UUID subjectId) {
        return submit(jobs.queue(work.kind(), subjectId), progress -> work.run(subjectId, progress));
    }

    /** Those of these jobs that wait or run, here or elsewhere. */
    public Set<UUID> underWay(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : jobs.underWay(ids);
    }

    private UUID submit(UUID id, JobWork work) {
        var begun = contexts.contextualRunnable(() -> run(id, work));
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            await(id, begun);
        } else {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        await(id, begun);
                    }
                }
            });
        }
        return id;
    }

    private void await(UUID id, Runnable begun) {
        running.add(id);
        waiting.add(begun);
        beginWaiting();
    }

    private void beginWaiting() {
        while (!waiting.isEmpty() && free.tryAcquire()) {
            var next = waiting.poll();
            if (next == null) {
                free.release();
            } else {
                executor.execute(() -> {
                    try {
                        next.run();
                    } finally {
                        free.release();
                        beginWaiting();
                    }
                });
            }
        }
    }

    private void run(UUID id, JobWork work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            jobs.begin(id).ifPresent(attempt -> run(id, attempt, work));
        } finally {
            request.terminate();
            running.remove(id);
        }
    }

    private void run(UUID id, int attempt, JobWork work) {
        var progress = new JobProgress(id, attempt, jobs);
        try {
            var result = work.run(progress);
            jobs.finish(id, attempt, JobState.SUCCEEDED, result, progress.problems());
        } catch (JobProgress.Cancelled cancelled) {
            Log.infof("job %s was cancelled", id);
        } catch (Problem refused) {
            progress.problem(new RowProblem(null, null, refused.code(), null));
            jobs.finish(id, attempt, JobState.FAILED, null, progress.problems());
        } catch (Throwable e) {
            // Also an error: whoever watches the job must learn of it, and nobody waits for this thread.
            Log.errorf(e, "job %s failed", id);
            progress.problem(new RowProblem(null, null, "INTERNAL_ERROR", null));
            jobs.finish(id, attempt, JobState.FAILED, null, progress.problems());
        }
    }

    void atStart(@Observes StartupEvent event) {
        takeCareOfTheDead();
    }

    @Scheduled(every = "30s", delayed = "30s")
    void heartbeat() {
        running.forEach(jobs::heartbeat);
        takeCareOfTheDead();
    }

    private void takeCareOfTheDead() {
        for (var orphan : jobs.buryTheDead(resumable.keySet())) {
            var work = Objects.requireNonNull(resumable.get(orphan.kind()));
            submit(orphan.jobId(), progress -> work.run(orphan.subjectId(), progress));
        }
    }
}
