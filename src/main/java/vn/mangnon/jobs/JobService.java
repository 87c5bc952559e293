package vn.mangnon.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** The lives of jobs; the work itself runs in {@link Jobs}. Progress is written in transactions of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JobService {

    /** A job that has not been heard of for this long died with the process that ran it. */
    private static final Duration PRESUMED_DEAD = Duration.ofMinutes(2);

    /** Work that so many processes have died of would kill the next one too. */
    private static final int MOST_ATTEMPTS = 5;

    private final JobRepository jobs;
    private final CurrentUser user;
    private final Clock clock;

    JobService(JobRepository jobs, CurrentUser user, Clock clock) {
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /** Work that may be taken up again, and the job it belongs to. */
    record Orphan(UUID jobId, String kind, UUID subjectId) {}

    /** In the caller's transaction, if there is one: there is no job of what was rolled back. */
    @Transactional
    UUID queue(String kind, @Nullable UUID subjectId) {
        var job = new Job(kind, subjectId, user.accountId(), clock.instant());
        job.persist();
        return job.id();
    }

    @Transactional
    JobView view(UUID id) {
        return view(id, user.accountId());
    }

    @Transactional
    JobView view(UUID id, UUID accountId) {
        return JobView.of(jobs.require(id, accountId));
    }

    JobView cancel(UUID id, @Nullable String ifMatch) {
        var job = jobs.require(id, user.accountId());
        Versions.require(ifMatch, job.version());
        if (job.state().isFinal()) {
            throw Problem.conflict("JOB_FINISHED");
        }
        job.finish(JobState.CANCELLED, null, List.of(), clock.instant());
        jobs.flush();
        return JobView.of(job);
    }

    OptionalInt begin(UUID id) {
        return jobs.locked(id).begin(clock.instant());
    }

    boolean advance(UUID id, int attempt, long done, long total) {
        return jobs.locked(id).advance(attempt, done, total, clock.instant());
    }

    @Transactional
    Set<UUID> underWay(Collection<UUID> ids) {
        return jobs.underWay(ids);
    }

    void heartbeat(UUID id) {
        jobs.locked(id).isAlive(clock.instant());
    }

    void finish(UUID id, int attempt, JobState end, @Nullable Map<String, Object> result, List<RowProblem> problems) {
        var job = jobs.locked(id);
        if (job.isAttempt(attempt)) {
            job.finish(end, result, problems, clock.instant());
        }
    }

    /**
     * Ends the jobs whose process is gone.
     *
     * @param resumable the kinds that go on instead
     * @return those, now this process' own: no other that asks at the same time gets them too
     */
    List<Orphan> buryTheDead(Set<String> resumable) {
        var now = clock.instant();
        var silentSince = now.minus(PRESUMED_DEAD);
        var interrupted = List.of(new RowProblem(null, null, "INTERRUPTED", null));
        var orphans = new ArrayList<Orphan>();
        for (var job : jobs.lockedSilentSince(silentSince)) {
            var subject = job.subjectId();
            if (subject != null && resumable.contains(job.kind()) && job.attempts() < MOST_ATTEMPTS) {
                job.waitAgain(now);
                orphans.add(new Orphan(job.id(), job.kind(), subject));
            } else {
                job.finish(JobState.FAILED, null, interrupted, now);
            }
        }
        return orphans;
    }
}
