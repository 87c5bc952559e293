package vn.mangnon.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.context.ManagedExecutor;
import vn.mangnon.kernel.Problem;

/** The door: hands work to the background and keeps its job up to date. */
@ApplicationScoped
public class Jobs {

    private final JobService jobs;
    private final ManagedExecutor executor;
    private final Map<String, ResumableWork> resumable;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    Jobs(JobService jobs, ManagedExecutor executor, @All List<ResumableWork> resumable, MeterRegistry metrics) {
        this.jobs = jobs;
        this.resumable = resumable.stream().collect(Collectors.toMap(ResumableWork::kind, Function.identity()));
        this.executor = executor;
        Gauge.builder("mangnon.jobs.running", running, Set::size)
                .description("Jobs that this process runs or has queued")
                .strongReference(true)
                .register(metrics);
    }

    /**
     * Starts work for the current user.
     *
     * @return the id of its job, at {@code /jobs/{id}}
     */
    public UUID start(String kind, JobWork work) {
        return submit(jobs.queue(kind, null), work);
    }

    /**
     * Starts work for the current user that goes on after the death of the process, in another or after the next start.
     *
     * @param subjectId what it works on; it must be there already, for the work begins at once
     */
    public UUID start(ResumableWork work, UUID subjectId) {
        return submit(jobs.queue(work.kind(), subjectId), progress -> work.run(subjectId, progress));
    }

    private UUID submit(UUID id, JobWork work) {
        running.add(id);
        executor.submit(() -> run(id, work));
        return id;
    }

    private void run(UUID id, JobWork work) {
        var progress = new JobProgress(id, jobs);
        try {
            if (!jobs.begin(id)) {
                return;
            }
            var result = work.run(progress);
            jobs.finish(id, JobState.SUCCEEDED, result, progress.problems());
        } catch (JobProgress.Cancelled cancelled) {
            Log.infof("job %s was cancelled", id);
        } catch (Problem refused) {
            progress.problem(new RowProblem(null, null, refused.code(), null));
            jobs.finish(id, JobState.FAILED, null, progress.problems());
        } catch (Throwable e) {
            // Also an error: whoever watches the job must learn of it, and nobody waits for this thread.
            Log.errorf(e, "job %s failed", id);
            progress.problem(new RowProblem(null, null, "INTERNAL_ERROR", null));
            jobs.finish(id, JobState.FAILED, null, progress.problems());
        } finally {
            running.remove(id);
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
            var work = resumable.get(orphan.kind());
            submit(orphan.jobId(), progress -> work.run(orphan.subjectId(), progress));
        }
    }
}
