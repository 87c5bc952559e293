package vn.mangnon.placedchildren;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** The one question about all placements in the caller's places. */
@ApplicationScoped
class PlacedChildrenRepository {

    private static final String LOOKED_AT = "(select max(f.madeAt) from FollowUp f where f.placementId = p.id"
            + " and f.madeAt < :until and f.kind in (SIX_MONTH_REPORT, ASSESSMENT, FACILITY_REVIEW))";

    private final EntityManager entities;

    PlacedChildrenRepository(EntityManager entities) {
        this.entities = entities;
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
            var counting = entities.createQuery("select count(p)" + from + where.text(), Long.class);
            where.parameters().forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "placedAt", 2);
            where.and("(p.placedAt > :afterTime or p.placedAt = :afterTime and p.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = entities.createQuery(
                        "select new vn.mangnon.placedchildren.PlacedChild(p.id, c.id, c.number, p.childId, c.incidentUnitId,"
                                + " p.form, p.facilityId, p.placedAt, p.endedAt, " + LOOKED_AT + ")" + from
                                + where.text() + " order by p.placedAt, p.id",
                        PlacedChild.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(
                query.getResultList(),
                request,
                row -> new Cursor("placedAt", row.placedAt(), row.placementId()),
                total);
    }
}
