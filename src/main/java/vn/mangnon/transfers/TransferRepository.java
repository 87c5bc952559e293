package vn.mangnon.transfers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Requests of which one side lies in the caller's place. */
@ApplicationScoped
class TransferRepository implements PanacheRepositoryBase<TransferRequest, UUID> {

    TransferRequest require(UUID id, Sight sight) {
        var where = ofEither(sight).and("t.id = :id", "id", id);
        return find("from TransferRequest t where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    Page<TransferRequest> page(TransferFilter filter, Sight sight, PageRequest request) {
        var where = filter.side() == null
                ? ofEither(sight)
                : new Where().within(filter.side() == TransferSide.HOLDING ? "t.fromPath" : "t.toPath", sight.places());
        where.and("t.status = :status", "status", filter.status());
        var total = request.counted()
                ? count("select count(t) from TransferRequest t where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "createdAt", 2);
            where.and("(t.createdAt < :afterTime or t.createdAt = :afterTime and t.id < :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<TransferRequest> rows = find(
                        "from TransferRequest t where " + where.text() + " order by t.createdAt desc, t.id desc",
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("createdAt", row.createdAt(), row.id()), total);
    }

    private static Where ofEither(Sight sight) {
        return new Where()
                .andAny(either -> either.within("t.fromPath", sight.places()).within("t.toPath", sight.places()));
    }

    /** The one that waits already. */
    Optional<TransferRequest> open(UUID childId, UUID toUnitId) {
        return find("childId = ?1 and toUnitId = ?2 and status = ?3", childId, toUnitId, TransferStatus.REQUESTED)
                .firstResultOptional();
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** Where a child's record was written, whoever asks: past row level security. */
    UUID unitOf(UUID childId) {
        return getEntityManager()
                .createQuery("select c.residence.adminUnitId from Child c where c.id = :id", UUID.class)
                .setParameter("id", childId)
                .getSingleResult();
    }

    /** What was given and written down by then: past row level security. */
    Page<GivenAssistance> given(UUID childId, Instant until, LocalDate untilDay, PageRequest request) {
        var after = request.cursor() == null ? null : Cursor.decode(request.cursor(), "providedOn", 2);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select id, service_line, provided_on, provider_id, amount from assistance"
                        + " where child_id = :child and provided_on <= :day and created_at <= :until"
                        + " and (provided_on, id) > (:afterDay, :afterId) order by provided_on, id")
                .setParameter("child", childId)
                .setParameter("day", untilDay)
                .setParameter("until", until)
                .setParameter("afterDay", after == null ? LocalDate.of(1900, 1, 1) : after.key(0, LocalDate::parse))
                .setParameter("afterId", after == null ? new UUID(0, 0) : after.uuid(1))
                .setMaxResults(request.rows())
                .getResultList();
        var given = rows.stream()
                .map(row -> new GivenAssistance(
                        (UUID) row[0],
                        (String) row[1],
                        row[2] instanceof Date day ? day.toLocalDate() : (LocalDate) row[2],
                        (UUID) row[3],
                        row[4] == null ? null : ((Number) row[4]).longValue()))
                .toList();
        return Page.of(given, request, row -> new Cursor("providedOn", row.providedOn(), row.id()), null);
    }

    /** Follows the units after they moved in the tree. */
    void followUnits() {
        getEntityManager()
                .createNativeQuery("update transfer_request t set from_path = f.home, to_path = u.home"
                        + " from admin_unit f, admin_unit u where f.id = t.from_unit_id and u.id = t.to_unit_id"
                        + " and (t.from_path <> f.home or t.to_path <> u.home)")
                .executeUpdate();
    }
}
