package vn.mangnon.rights;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** All questions about requests. One is the business of the place that received it; outside of it, it is not found. */
@ApplicationScoped
class RequestRepository implements PanacheRepositoryBase<DataSubjectRequest, UUID> {

    private static final String CLOSED = "r.state in (COMPLETED, REFUSED)";

    /** The same rule as {@link DataSubjectRequest#isOverdueAt}. */
    private static final String OVERDUE = "(not " + CLOSED + " and (r.completion.dueAt < :now"
            + " or r.reply.stoppedAt is null and r.reply.dueAt < :now))";

    DataSubjectRequest require(UUID id, List<UnitPath> places) {
        var where = new Where().and("r.id = :id", "id", id).within("r.unitPath", places);
        return find("from DataSubjectRequest r where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** Whoever's they are: for work that nobody asked for, past the row security of their children. */
    List<DataSubjectRequest> open() {
        return list("from DataSubjectRequest r where not " + CLOSED + " order by r.id");
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** What is due first comes first, also of those that are closed. */
    Page<DataSubjectRequest> page(
            RequestFilter filter,
            @Nullable UnitExtent extent,
            List<UnitPath> places,
            Instant now,
            PageRequest request) {
        var where = new Where()
                .within("r.unitPath", places)
                .and("r.state = :state", "state", filter.state())
                .and("r.kind = :kind", "kind", filter.kind())
                .and("r.childId = :childId", "childId", filter.childId());
        if (extent != null) {
            extent.narrow(where, "r.unitPath", "r.adminUnitId");
        }
        if (filter.open() != null) {
            where.and((filter.open() ? "not " : "") + CLOSED);
        }
        if (filter.overdue() != null) {
            where.and((filter.overdue() ? "" : "not ") + OVERDUE).with("now", now);
        }
        var total = request.counted()
                ? count("select count(r) from DataSubjectRequest r where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "dueAt", 2);
            where.and("(r.completion.dueAt > :afterTime or r.completion.dueAt = :afterTime and r.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<DataSubjectRequest> rows = find(
                        "from DataSubjectRequest r where " + where.text() + " order by r.completion.dueAt, r.id",
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(
                rows, request, row -> new Cursor("dueAt", row.completion().dueAt(), row.id()), total);
    }

    /** In the order of the kinds; none of those that nobody asked for. */
    List<RequestFigureView> figures(UnitExtent extent, List<UnitPath> places, Instant now) {
        var where = extent.narrow(new Where(), "r.unitPath", "r.adminUnitId")
                .within("r.unitPath", places)
                .with("now", now);
        var query = getEntityManager()
                .createQuery(
                        "select r.kind, count(r), count(case when not " + CLOSED + " then 1 end),"
                                + " count(case when " + OVERDUE + " then 1 end),"
                                + " count(case when r.state = COMPLETED then 1 end),"
                                + " count(case when r.state = REFUSED then 1 end),"
                                + " count(case when " + CLOSED
                                + " and r.completion.stoppedAt > r.completion.dueAt then 1 end)"
                                + " from DataSubjectRequest r where " + where.text()
                                + " group by r.kind order by r.kind",
                        RequestFigureView.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update data_subject_request r set unit_path = u.home, version = r.version + 1"
                        + " from admin_unit u where u.id = r.admin_unit_id and r.unit_path <> u.home")
                .executeUpdate();
    }

    /** For the demonstration, whose children are few. */
    List<UUID> childrenLivingIn(UUID unit) {
        return getEntityManager()
                .createQuery("select c.id from Child c where c.residence.adminUnitId = :unit order by c.id", UUID.class)
                .setParameter("unit", unit)
                .getResultList();
    }
}
