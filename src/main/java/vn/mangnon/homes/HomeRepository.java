package vn.mangnon.homes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about the homes of one child, which the caller was found to have business with. */
@ApplicationScoped
class HomeRepository implements PanacheRepositoryBase<ResidencePeriod, UUID> {

    /** The latest first; what nobody knows the beginning of was before all others. */
    private static final String ORDER = "-since";

    private static final String BEGINNING = "coalesce(since, {d '1900-01-01'})";

    ResidencePeriod require(UUID id, UUID childId) {
        return find("id = ?1 and childId = ?2", id, childId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<ResidencePeriod> page(UUID childId, PageRequest request) {
        var where = new Where().and("childId = :childId", "childId", childId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), ORDER, 2);
            where.and("(%1$s < :afterDay or %1$s = :afterDay and id < :afterId)".formatted(BEGINNING))
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by " + BEGINNING + " desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(
                rows,
                request,
                row -> new Cursor(ORDER, row.since() == null ? LocalDate.of(1900, 1, 1) : row.since(), row.id()),
                total);
    }

    /** All that were never withdrawn, the first one first. */
    List<ResidencePeriod> mainOnes(UUID childId) {
        return list("childId = ?1 and isMain and withdrawnAt is null order by " + BEGINNING + ", id", childId);
    }

    Optional<PastCaregiver> caregiver(UUID id, UUID childId) {
        return getEntityManager()
                .createQuery("from PastCaregiver where id = :id and childId = :childId", PastCaregiver.class)
                .setParameter("id", id)
                .setParameter("childId", childId)
                .getResultStream()
                .findFirst();
    }

    Page<PastCaregiver> caregivers(UUID childId, PageRequest request) {
        var where = new Where().and("childId = :childId", "childId", childId);
        var total = request.counted()
                ? getEntityManager()
                        .createQuery("select count(*) from PastCaregiver where childId = :childId", Long.class)
                        .setParameter("childId", childId)
                        .getSingleResult()
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-until", 2);
            where.and("(until < :afterDay or until = :afterDay and id < :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "from PastCaregiver where " + where.text() + " order by until desc, id desc",
                        PastCaregiver.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(query.getResultList(), request, row -> new Cursor("-until", row.until(), row.id()), total);
    }

    List<PastCaregiver> caregiversOn(UUID childId, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "from PastCaregiver where childId = :childId and withdrawnAt is null and until > :day"
                                + " and (since is null or since <= :day) order by until, id",
                        PastCaregiver.class)
                .setParameter("childId", childId)
                .setParameter("day", day)
                .getResultList();
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update residence_period r set unit_path = u.home from admin_unit u"
                        + " where u.id = r.unit_id and r.unit_path <> u.home")
                .executeUpdate();
    }
}
