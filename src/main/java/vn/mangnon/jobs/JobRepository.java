package vn.mangnon.jobs;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Timeouts;
import vn.mangnon.kernel.Problem;

@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {

    /** A job is its owner's alone. */
    Job require(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2", id, accountId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** For the worker: locked, so that progress and cancellation do not overtake each other. */
    Job locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** Those that wait or run, as far as anybody knows. */
    Set<UUID> underWay(Collection<UUID> ids) {
        return Set.copyOf(getEntityManager()
                .createQuery("select j.id from Job j where j.id in :ids and j.state in :states", UUID.class)
                .setParameter("ids", ids)
                .setParameter("states", List.of(JobState.QUEUED, JobState.RUNNING))
                .getResultList());
    }

    /** Those that another process is just looking at are that one's to deal with. */
    List<Job> lockedSilentSince(Instant since) {
        return find("state in ?1 and updatedAt < ?2", List.of(JobState.QUEUED, JobState.RUNNING), since)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .list();
    }
}
