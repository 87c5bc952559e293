package vn.mangnon.campaigns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** A campaign concerns those whose place its organizer or one of its units touches, and the organizer's own line. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    Campaign require(UUID id, Scope scope) {
        var where = concerning(scope).and("c.id = :id", "id", id);
        return find("from Campaign c where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean isVisible(UUID id, Scope scope) {
        var where = concerning(scope).and("c.id = :id", "id", id);
        return count("from Campaign c where " + where.text(), where.parameters()) > 0;
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<Campaign> page(
            CampaignFilter filter, @Nullable UnitExtent extent, Scope scope, LocalDate today, PageRequest request) {
        var where = concerning(scope)
                .and("c.kind = :kind", "kind", filter.kind())
                .and("c.year = :year", "year", filter.year())
                .and("c.organizationId = :organizationId", "organizationId", filter.organizationId());
        if (extent != null) {
            where.and("exists (select 1 from c.places p where " + extent.within(where, "p.unitPath", "p.adminUnitId")
                    + ")");
        }
        if (filter.status() != null) {
            withStatus(where, filter.status(), today);
        }
        var total = request.counted()
                ? count("select count(c) from Campaign c where " + where.text(), where.parameters())
                : null;
        var order = filter.sort();
        var beyond = filter.latestFirst() ? "<" : ">";
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), order, 2);
            where.and("(c.startsOn %1$s :afterDay or c.startsOn = :afterDay and c.id %1$s :afterId)".formatted(beyond))
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var direction = filter.latestFirst() ? " desc" : "";
        List<Campaign> rows = find(
                        "from Campaign c where %s order by c.startsOn%2$s, c.id%2$s".formatted(where.text(), direction),
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor(order, row.startsOn(), row.id()), total);
    }

    private static Where concerning(Scope scope) {
        var where = new Where();
        var place = where.anyTouching("p.unitPath", scope.territories());
        return where.andAny(mine -> mine.touching("c.organizationPath", scope.territories())
                .or("exists (select 1 from c.places p where " + place + ")")
                .or("c.organizationId in :organizations", "organizations", scope.organizations()));
    }

    /** The same rule as {@link Campaign#statusOn}. */
    private static void withStatus(Where where, CampaignStatus status, LocalDate today) {
        switch (status) {
            case CANCELLED -> where.and("c.cancelledAt is not null");
            case PLANNED ->
                where.and("c.cancelledAt is null and c.startsOn > :today").with("today", today);
            case RUNNING ->
                where.and("c.cancelledAt is null and c.startsOn <= :today and c.endsOn >= :today")
                        .with("today", today);
            case ENDED ->
                where.and("c.cancelledAt is null and c.endsOn < :today").with("today", today);
        }
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                        .createNativeQuery("update campaign c set organization_path = o.unit_path,"
                                + " version = c.version + 1 from organization o"
                                + " where o.id = c.organization_id and c.organization_path <> o.unit_path")
                        .executeUpdate()
                + getEntityManager()
                        .createNativeQuery("update campaign_place p set unit_path = u.home from admin_unit u"
                                + " where u.id = p.admin_unit_id and p.unit_path <> u.home")
                        .executeUpdate();
    }
}
