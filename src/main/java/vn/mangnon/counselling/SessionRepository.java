package vn.mangnon.counselling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** All questions about sessions. One is the business of the place it was held in; outside of it, it is not found. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

    private static final String AWAITING = "s.proposal is not null and s.decision.decidedAt is null";

    Session require(UUID id, Sight sight) {
        var where = seen(sight).and("s.id = :id", "id", id);
        return find("from Session s left join fetch s.children where " + where.text(), where.parameters())
                .list()
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    boolean isVisible(UUID id, Sight sight) {
        var where = seen(sight).and("s.id = :id", "id", id);
        return count("select count(s) from Session s where " + where.text(), where.parameters()) > 0;
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** The latest first. */
    Page<Session> page(SessionFilter filter, @Nullable UnitExtent extent, Sight sight, PageRequest request) {
        var where = seen(sight)
                .and("s.kind = :kind", "kind", filter.kind())
                .and("s.heldOn >= :heldFrom", "heldFrom", filter.heldFrom())
                .and("s.heldOn <= :heldTo", "heldTo", filter.heldTo())
                .and(
                        "exists (select 1 from CounselledChild k where k.session = s and k.childId = :childId)",
                        "childId",
                        filter.childId());
        if (extent != null) {
            extent.narrow(where, "s.unitPath", "s.adminUnitId");
        }
        if (filter.awaitingDecision() != null) {
            where.and(filter.awaitingDecision() ? AWAITING : "not (" + AWAITING + ")");
        }
        var total = request.counted()
                ? count("select count(s) from Session s where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-heldOn", 2);
            where.and("(s.heldOn < :afterDay or s.heldOn = :afterDay and s.id < :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<Session> rows = find(
                        "from Session s where " + where.text() + " order by s.heldOn desc, s.id desc",
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, session -> new Cursor("-heldOn", session.heldOn(), session.id()), total);
    }

    List<SessionCount> counts(UnitExtent extent, Sight sight, LocalDate from, LocalDate to) {
        var where = extent.narrow(seen(sight), "s.unitPath", "s.adminUnitId")
                .and("s.heldOn between :from and :to")
                .with("from", from)
                .with("to", to);
        var query = getEntityManager()
                .createQuery(
                        "select s.kind, count(s), sum(s.participants), count(s.proposal),"
                                + " count(case when s.decision.approved then 1 end) from Session s where "
                                + where.text() + " group by s.kind order by s.kind",
                        SessionCount.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    long countHeld(UnitExtent extent, LocalDate from, LocalDate to) {
        var where = extent.narrow(new Where(), "s.unitPath", "s.adminUnitId")
                .and("s.heldOn between :from and :to")
                .with("from", from)
                .with("to", to);
        return count("select count(s) from Session s where " + where.text(), where.parameters());
    }

    private static Where seen(Sight sight) {
        return new Where().within("s.unitPath", sight.places());
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update counselling_session s set unit_path = u.home, version = s.version + 1"
                        + " from admin_unit u where u.id = s.admin_unit_id and s.unit_path <> u.home")
                .executeUpdate();
    }
}
