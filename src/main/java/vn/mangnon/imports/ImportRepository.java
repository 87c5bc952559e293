package vn.mangnon.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Lists that were brought. An import is its owner's alone, and there once all of it is. */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportRun, UUID> {

    ImportRun require(UUID id, UUID accountId) {
        return find("id = ?1 and accountId = ?2 and laidOutAt is not null", id, accountId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** For the work itself, which belongs to nobody who asks. */
    ImportRun forWork(UUID id) {
        return Objects.requireNonNull(findById(id), "an import in work is not taken away");
    }

    ImportRun locked(UUID id) {
        return Objects.requireNonNull(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<ImportRun> page(UUID accountId, PageRequest request) {
        var where = new Where().and("accountId = :account and laidOutAt is not null", "account", accountId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            where.and(
                    "id < :after",
                    "after",
                    Cursor.decode(request.cursor(), "-id", 1).uuid(0));
        }
        List<ImportRun> rows = find(where.text() + " order by id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, run -> new Cursor("-id", run.id()), total);
    }

    /** Those with rows that nobody has touched since, and whose job is at rest. */
    List<ImportRun> forgotten(Instant since) {
        return NativeQueries.ofEntities(getEntityManager(), """
                        select r.* from import_run r left join job j on j.id = r.job_id
                         where r.laid_out_at is not null and r.updated_at < :since
                           and (j.state is null or j.state not in ('QUEUED', 'RUNNING'))
                           and exists (select from import_chunk c where c.import_id = r.id and c.content_sealed is not null)
                        """, ImportRun.class)
                .setParameter("since", since)
                .getResultList();
    }

    void remove(UUID id) {
        getEntityManager()
                .createNativeQuery("delete from import_run where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Old ones, and those whose upload broke off. */
    void purge(Instant olderThan, Instant unfinishedOlderThan) {
        getEntityManager()
                .createNativeQuery("delete from import_run where updated_at < :since"
                        + " or laid_out_at is null and created_at < :unfinished")
                .setParameter("since", olderThan)
                .setParameter("unfinished", unfinishedOlderThan)
                .executeUpdate();
    }
}
