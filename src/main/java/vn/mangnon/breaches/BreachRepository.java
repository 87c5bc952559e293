package vn.mangnon.breaches;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/** All questions about breaches. One concerns the places below its own and those above; nobody else finds it. */
@ApplicationScoped
class BreachRepository implements PanacheRepositoryBase<BreachNotice, UUID> {

    /** A warning that was raised now for the first time. */
    record Warned(UUID id, String stage) {}

    /** How many the authority has not been told of, and how many of them are too late. */
    record Waiting(long running, long breached) {}

    BreachNotice require(UUID id, List<UnitPath> places) {
        var where = new Where().and("b.id = :id", "id", id);
        where.and(where.anyTouching("b.unitPath", places));
        return find("from BreachNotice b where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<BreachNotice> page(BreachFilter filter, List<UnitPath> places, PageRequest request) {
        var where = new Where();
        where.and(where.anyTouching("b.unitPath", places));
        if (filter.open() != null) {
            where.and(filter.open() ? "b.closedAt is null" : "b.closedAt is not null");
        }
        if (filter.waiting() != null) {
            where.and(filter.waiting() ? "b.clock.stoppedAt is null" : "b.clock.stoppedAt is not null");
        }
        var total = request.counted()
                ? count("select count(b) from BreachNotice b where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-discoveredAt", 2);
            where.and("(b.discoveredAt < :afterTime or b.discoveredAt = :afterTime and b.id < :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<BreachNotice> rows = find(
                        "from BreachNotice b where " + where.text() + " order by b.discoveredAt desc, b.id desc",
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-discoveredAt", row.discoveredAt(), row.id()), total);
    }

    /** Those of these children that somebody with this sight has business with. */
    Set<UUID> visible(List<UUID> children, Sight sight) {
        if (children.isEmpty()) {
            return Set.of();
        }
        var where = sight.narrow(new Where().and("c.id in :ids", "ids", children), "c.unitPath", "c.id");
        var query = getEntityManager().createQuery("select c.id from Child c where " + where.text(), UUID.class);
        where.parameters().forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }

    void lockTheRun() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('mangnon.breach-notices'))")
                .getResultList();
    }

    /** Of those that wait: half of the time is gone, three quarters, all of it. Each is raised once. */
    List<Warned> warn(Instant now) {
        return NativeQueries.ofRows(getEntityManager(), """
                        insert into breach_warning (breach_notice_id, stage, raised_at)
                        select b.id, s.stage, cast(:now as timestamptz) from breach_notice b
                          cross join (values ('HALF', 0.5), ('THREE_QUARTERS', 0.75)) s(stage, share)
                         where b.first_sent_at is null
                           and :now >= b.discovered_at + (b.due_at - b.discovered_at) * s.share
                        union all
                        select b.id, 'BREACHED', cast(:now as timestamptz) from breach_notice b
                         where b.first_sent_at is null and :now > b.due_at
                        on conflict (breach_notice_id, stage) do nothing
                        returning breach_notice_id, stage
                        """, row -> new Warned((UUID) row[0], (String) row[1]))
                .setParameter("now", now)
                .getResultList();
    }

    /** The warnings about one, the first first. */
    List<BreachWarning> warningsOf(BreachNotice notice) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select w.stage, w.raised_at from breach_warning w where w.breach_notice_id = :id
                         order by w.raised_at, array_position(array['HALF', 'THREE_QUARTERS', 'BREACHED'], w.stage)
                        """)
                .setParameter("id", notice.id())
                .getResultList();
        return rows.stream()
                .map(row -> new BreachWarning(BreachWarning.Stage.valueOf((String) row[0]), (Instant) row[1]))
                .toList();
    }

    Waiting waiting(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select count(case when b.clock.dueAt >= :now then 1 end), count(case when b.clock.dueAt < :now then 1 end)"
                                + " from BreachNotice b where b.clock.stoppedAt is null",
                        Waiting.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update breach_notice b set unit_path = u.home, version = b.version + 1"
                        + " from admin_unit u where u.id = b.admin_unit_id and b.unit_path <> u.home")
                .executeUpdate();
    }
}
