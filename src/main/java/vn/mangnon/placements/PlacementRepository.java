package vn.mangnon.placements;

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

/** Questions about placements: of one case that the caller was found to have business with, or of all in his places. */
@ApplicationScoped
class PlacementRepository implements PanacheRepositoryBase<Placement, UUID> {

    private static final String LOOKED_AT = "(select max(f.madeAt) from FollowUp f where f.placementId = p.id"
            + " and f.madeAt < :until and f.kind in (SIX_MONTH_REPORT, ASSESSMENT, FACILITY_REVIEW))";

    Placement require(UUID id, UUID caseId) {
        return find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
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

    /** @param until the end of the day that is asked for */
    Page<PlacedChild> placed(
            PlacedFilter filter,
            @Nullable UnitExtent extent,
            List<UnitPath> places,
            Instant until,
            Instant halfAYearBefore,
            PageRequest request) {
        var where = new Where();
        where.and("(" + where.anyOf("c.unitPath", places) + " or " + where.anyOf("c.handlingPath", places) + ")")
                .and("p.placedAt < :until and (p.endedAt is null or p.endedAt >= :until)")
                .and("p.form = :form", "form", filter.form())
                .with("until", until);
        if (extent != null) {
            where.and("(" + extent.within(where, "c.unitPath", "c.incidentUnitId") + " or "
                    + extent.within(where, "c.handlingPath", "c.handlingUnitId") + ")");
        }
        if (Boolean.TRUE.equals(filter.notLookedAt())) {
            where.and("coalesce(" + LOOKED_AT + ", p.placedAt) < :halfAYearBefore")
                    .with("halfAYearBefore", halfAYearBefore);
        }
        var from = " from Placement p join ProtectionCase c on c.id = p.caseId where ";
        Long total = null;
        if (request.counted()) {
            var counting = getEntityManager().createQuery("select count(p)" + from + where.text(), Long.class);
            where.parameters().forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "placedAt", 2);
            where.and("(p.placedAt > :afterTime or p.placedAt = :afterTime and p.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select new vn.mangnon.placements.PlacedChild(p.id, c.id, c.number, p.childId, c.incidentUnitId,"
                                + " p.form, p.facilityId, p.placedAt, p.endedAt, " + LOOKED_AT + ")" + from
                                + where.text() + " order by p.placedAt, p.id",
                        PlacedChild.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(
                query.getResultList(), request, row -> new Cursor("placedAt", row.placedAt(), row.placementId()), total);
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
