package vn.mangnon.incidents;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** Questions about incidents: of one child that the caller was found to have business with, or as counts. */
@ApplicationScoped
class IncidentRepository implements PanacheRepositoryBase<Incident, UUID> {

    Incident require(UUID id, UUID childId) {
        return find("id = ?1 and childId = ?2", id, childId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    boolean isOf(UUID id, UUID childId) {
        return count("id = ?1 and childId = ?2", id, childId) > 0;
    }

    Page<Incident> page(UUID childId, PageRequest request) {
        var where = new Where().and("childId = :childId", "childId", childId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "occurredOn", 2);
            where.and("(occurredOn > :afterDay or occurredOn = :afterDay and id > :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by occurredOn, id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("occurredOn", row.occurredOn(), row.id()), total);
    }

    /** At most as many rows as there are causes and outcomes. */
    List<IncidentCount> counts(UnitExtent extent, Sight sight, LocalDate from, LocalDate to) {
        var where = sight.narrow(of(extent, from, to), "child.unitPath", "child.id");
        var query = getEntityManager()
                .createQuery(
                        "select i.kind, i.cause, i.outcome, count(i), count(distinct child.id)"
                                + " from Incident i join Child child on child.id = i.childId where " + where.text()
                                + " group by i.kind, i.cause, i.outcome order by i.kind, i.cause, i.outcome",
                        IncidentCount.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    long countChildren(UnitExtent extent, IncidentKind kind, LocalDate from, LocalDate to) {
        return countChildren(of(extent, from, to).and("i.kind = :kind", "kind", kind));
    }

    /** The cause of most deaths of children by accident, and the first that letter C names. */
    long countDrowned(UnitExtent extent, LocalDate from, LocalDate to) {
        return countChildren(of(extent, from, to).and("i.cause = 'DROWNING' and i.outcome = 'DIED'"));
    }

    private long countChildren(Where where) {
        var query = getEntityManager()
                .createQuery(
                        "select count(distinct child.id) from Incident i join Child child on child.id = i.childId where "
                                + where.text(),
                        Long.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** By where the children live, whatever became of them since: who died of it counts too. */
    private static Where of(UnitExtent extent, LocalDate from, LocalDate to) {
        return extent.narrow(new Where(), "child.unitPath", "child.residence.adminUnitId")
                .and("child.status <> MERGED")
                .and("i.occurredOn between :from and :to")
                .with("from", from)
                .with("to", to);
    }

    /** For the demonstration, whose children are few. */
    List<UUID> childrenBornBefore(LocalDate day) {
        return getEntityManager()
                .createQuery("select c.id from Child c where c.dateOfBirth < :day order by c.id", UUID.class)
                .setParameter("day", day)
                .getResultList();
    }
}
