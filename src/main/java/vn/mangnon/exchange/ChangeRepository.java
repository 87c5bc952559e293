package vn.mangnon.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Where;

/**
 * Reads the feed. By sequence alone a reader would miss what a slower transaction commits later under a lower number; by
 * transaction, and only below the oldest that still runs, it misses nothing.
 */
@ApplicationScoped
class ChangeRepository {

    record Row(String txid, long seq, ChangeView view) {}

    private final EntityManager entities;

    ChangeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Up to where the feed has settled: below the oldest transaction that still runs, in the database as it counts now
     * (its cluster, the time line it is on, itself, its table and the epoch since its last restore).
     */
    FeedPosition settled() {
        var row = (Object[]) entities.createNativeQuery("""
                        select s.system_identifier || '.' || c.timeline_id || '.' || d.oid || '.'
                                   || cast(to_regclass('change_entry') as oid) || '.' || e.id,
                               cast(pg_snapshot_xmin(pg_current_snapshot()) as text)
                          from pg_control_system() s, pg_control_checkpoint() c, pg_database d, epoch e
                         where d.datname = current_database()
                        """).getSingleResult();
        return new FeedPosition((String) row[0], (String) row[1], 0);
    }

    /** To a reader what left his places is gone, and what came into them is new. */
    List<Row> between(FeedPosition from, FeedPosition settled, Sight sight, int limit) {
        var where = new Where();
        var mine = where.anyOf("e.unit_path", sight.places());
        var wasMine = where.anyOf("e.previous_path", sight.places());
        var query = entities.createNativeQuery("""
                        select cast(e.txid as text), e.seq, e.resource, e.resource_id,
                               case when not (%1$s) then 'GONE'
                                    when e.operation = 'CHANGED' and not (%2$s) then 'CREATED'
                                    else e.operation end, e.at
                          from change_entry e
                         where (e.txid, e.seq) > (cast(:txid as xid8), :seq)
                           and e.txid < cast(:settled as xid8)
                           and (%1$s or %2$s)
                         order by e.txid, e.seq
                        """.formatted(mine, wasMine))
                .setParameter("txid", from.txid())
                .setParameter("seq", from.seq())
                .setParameter("settled", settled.txid())
                .setMaxResults(limit);
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(ChangeRepository::row).toList();
    }

    private static Row row(Object[] columns) {
        return new Row(
                (String) columns[0],
                ((Number) columns[1]).longValue(),
                new ChangeView(
                        (String) columns[2],
                        (UUID) columns[3],
                        ChangeView.Operation.valueOf((String) columns[4]),
                        (Instant) columns[5]));
    }

    /** Whoever still writes holds back all that came after him, in whichever database of the server he does. */
    double lagInSeconds() {
        var oldest = entities.createNativeQuery("""
                        select cast(coalesce(extract(epoch from now() - min(t.since)), 0) as double precision)
                          from (select min(e.at) as since from change_entry e
                                 where e.txid >= pg_snapshot_xmin(pg_current_snapshot())
                                union all
                                select min(a.xact_start) from pg_stat_activity a where a.backend_xid is not null) t
                        """).getSingleResult();
        return ((Number) oldest).doubleValue();
    }

    /** After a restore into another cluster the entries carry its transactions: count them as long past. */
    void settle() {
        entities.createNativeQuery("update change_entry set txid = cast('1' as xid8) where txid > pg_current_xact_id()")
                .executeUpdate();
    }
}
