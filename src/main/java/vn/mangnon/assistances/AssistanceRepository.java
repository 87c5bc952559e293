package vn.mangnon.assistances;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** Questions about assistance, always to one child that the caller was found to have business with, or as a count. */
@ApplicationScoped
class AssistanceRepository implements PanacheRepositoryBase<Assistance, UUID> {

    /** How many of the children in special circumstances were assisted. */
    record Assisted(long assisted, long all) {}

    Assistance require(UUID id, UUID childId) {
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

    Page<Assistance> page(UUID childId, PageRequest request) {
        var where = new Where().and("childId = :childId", "childId", childId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "providedOn", 2);
            where.and("(providedOn > :afterDay or providedOn = :afterDay and id > :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by providedOn, id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("providedOn", row.providedOn(), row.id()), total);
    }

    /** The same children as {@code ChildRepository.countOn} counts on the last day. */
    Assisted countAssisted(UnitExtent extent, LocalDate from, LocalDate to) {
        var where = extent.narrow(new Where(), "child.unitPath", "child.residence.adminUnitId")
                .and("child.status = ACTIVE and child.dateOfBirth <= :to and child.sixteenOn > :to")
                .and("exists (select 1 from Circumstance c where c.child = child and c.category is not null"
                        + " and c.withdrawnAt is null and c.since <= :to and (c.until is null or c.until > :to))")
                .with("from", from)
                .with("to", to);
        var query = getEntityManager()
                .createQuery(
                        "select count(case when exists (select 1 from Assistance a where a.childId = child.id"
                                + " and a.providedOn between :from and :to) then 1 end), count(child)"
                                + " from Child child where " + where.text(),
                        Assisted.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** For the demonstration, whose children are few. */
    List<UUID> childrenInSpecialCircumstancesOn(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.child.id from Circumstance c where c.category is not null"
                                + " and c.withdrawnAt is null and c.since <= :day and (c.until is null or c.until > :day) order by c.child.id",
                        UUID.class)
                .setParameter("day", day)
                .getResultList();
    }
}
