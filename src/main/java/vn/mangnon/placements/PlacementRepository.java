package vn.mangnon.placements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about placements, always of one case that the caller was found to have business with. */
@ApplicationScoped
class PlacementRepository implements PanacheRepositoryBase<Placement, UUID> {

    Placement require(UUID id, UUID caseId) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional().orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    boolean hasOpen(UUID caseId) {
        return count("caseId = ?1 and status in (PROPOSED, DECIDED, PLACED)", caseId) > 0;
    }

    List<Placement> openOf(UUID caseId) {
        return list("caseId = ?1 and status in (PROPOSED, DECIDED, PLACED) order by id", caseId);
    }

    /** All that a child went through in the case, the latest first. */
    Page<Placement> page(UUID caseId, PageRequest request) {
        var where = new Where().and("caseId = :caseId", "caseId", caseId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-createdAt", 2);
            where.and("(createdAt < :beforeTime or createdAt = :beforeTime and id < :beforeId)")
                    .with("beforeTime", cursor.key(0, Instant::parse))
                    .with("beforeId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by createdAt desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-createdAt", row.createdAt(), row.id()), total);
    }

    boolean followUpIdIsTaken(UUID id) {
        return getEntityManager()
                        .createQuery("select count(f) from FollowUp f where f.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    FollowUp requireFollowUp(UUID id, UUID placementId) {
        return getEntityManager()
                .createQuery("select f from FollowUp f where f.id = :id and f.placementId = :placement", FollowUp.class)
                .setParameter("id", id)
                .setParameter("placement", placementId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** As they were made. */
    Page<FollowUp> followUps(UUID placementId, PageRequest request) {
        var where = new Where().and("f.placementId = :placement", "placement", placementId);
        var total = request.counted()
                ? getEntityManager()
                        .createQuery("select count(f) from FollowUp f where f.placementId = :placement", Long.class)
                        .setParameter("placement", placementId)
                        .getSingleResult()
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "madeAt", 2);
            where.and("(f.madeAt > :afterTime or f.madeAt = :afterTime and f.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select f from FollowUp f where " + where.text() + " order by f.madeAt, f.id", FollowUp.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(query.getResultList(), request, row -> new Cursor("madeAt", row.madeAt(), row.id()), total);
    }
}
