package vn.mangnon.consents;

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

/** Questions about consents, always of one child that the caller was found to have business with. */
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    Consent require(UUID id, UUID childId) {
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

    /** All of a child's ledger: a handful of rows. */
    List<Consent> ledgerOf(UUID childId) {
        return list("childId", childId);
    }

    Page<Consent> page(UUID childId, ConsentFilter filter, PageRequest request) {
        var where = new Where()
                .and("childId = :childId", "childId", childId)
                .and("purpose = :purpose", "purpose", filter.purpose());
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-givenOn", 2);
            where.and("(givenOn < :afterDay or givenOn = :afterDay and id < :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by givenOn desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-givenOn", row.givenOn(), row.id()), total);
    }

    /** For the demonstration, whose children are few: those of a commune who were born by a day. */
    List<UUID> childrenLivingIn(UUID unit, LocalDate bornBy) {
        return getEntityManager()
                .createQuery(
                        "select c.id from Child c where c.residence.adminUnitId = :unit and c.dateOfBirth <= :bornBy"
                                + " and c.status = ACTIVE order by c.id",
                        UUID.class)
                .setParameter("unit", unit)
                .setParameter("bornBy", bornBy)
                .getResultList();
    }
}
