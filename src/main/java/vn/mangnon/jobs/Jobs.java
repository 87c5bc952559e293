package vn.mangnon.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.context.ManagedExecutor;

/** The door: hands work to the background and keeps its job up to date. */
@ApplicationScoped
public class Jobs {

    private final JobService jobs;
    private final ManagedExecutor executor;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    Jobs(JobService jobs, ManagedExecutor executor, MeterRegistry metrics) {
        this.jobs = jobs;
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
        var id = jobs.queue(kind);
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
        jobs.buryTheDead();
    }

    @Scheduled(every = "30s", delayed = "30s")
    void heartbeat() {
        running.forEach(jobs::heartbeat);
        jobs.buryTheDead();
    }
}
