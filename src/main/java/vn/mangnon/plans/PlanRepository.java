package vn.mangnon.plans;

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

/**
 * A plan concerns those whose place its unit touches, and whoever has a task in it, also when the unit is one of the past
 * that no longer lies above them. A draft concerns only whoever makes it.
 */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

    Plan require(UUID id, Scope scope) {
        var where = concerning(scope).and("p.id = :id", "id", id);
        return find("from Plan p left join fetch p.tasks where " + where.text(), where.parameters()).list().stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    boolean isVisible(UUID id, Scope scope) {
        var where = concerning(scope).and("p.id = :id", "id", id);
        return count("from Plan p where " + where.text(), where.parameters()) > 0;
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** Whether {@code ancestor} is this plan or stands above it, however far. */
    boolean servesDirectlyOrNot(UUID plan, UUID ancestor) {
        return !getEntityManager()
                .createNativeQuery("""
                        with recursive above as (
                            select id, parent_id from plan where id = :plan
                            union
                            select p.id, p.parent_id from plan p join above a on p.id = a.parent_id)
                        select 1 from above where id = :ancestor
                        """)
                .setParameter("plan", plan)
                .setParameter("ancestor", ancestor)
                .getResultList()
                .isEmpty();
    }

    Page<Plan> page(PlanFilter filter, @Nullable UnitExtent extent, Scope scope, PageRequest request) {
        var where = concerning(scope)
                .and("p.status = :status", "status", filter.status())
                .and("p.organizationId = :organizationId", "organizationId", filter.organizationId())
                .and("p.parentId = :parentId", "parentId", filter.parentId())
                .and("p.periodFrom <= :asOf and p.periodTo >= :asOf", "asOf", filter.asOf());
        if (extent != null) {
            extent.narrow(where, "p.unitPath", "p.adminUnitId");
        }
        var total = request.counted()
                ? count("select count(p) from Plan p where " + where.text(), where.parameters())
                : null;
        var order = filter.sort();
        var beyond = filter.latestFirst() ? "<" : ">";
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), order, 2);
            where.and("(p.periodFrom %1$s :afterDay or p.periodFrom = :afterDay and p.id %1$s :afterId)"
                            .formatted(beyond))
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var direction = filter.latestFirst() ? " desc" : "";
        List<Plan> rows = find(
                        "from Plan p where %s order by p.periodFrom%2$s, p.id%2$s".formatted(where.text(), direction),
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor(order, row.periodFrom(), row.id()), total);
    }

    private static Where concerning(Scope scope) {
        var where = new Where();
        var does = where.any(task -> task.within("t.organizationPath", scope.territories())
                .or("t.organizationId in :organizations", "organizations", scope.organizations()));
        var concerned = where.any(any -> any.touching("p.unitPath", scope.territories())
                .or("exists (select 1 from Task t where t.plan = p and " + does + ")"));
        return where.andAny(mine -> mine.within("p.organizationPath", scope.territories())
                .or("p.organizationId in :organizations", "organizations", scope.organizations())
                .or("p.status <> DRAFT and " + concerned));
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        getEntityManager()
                .createNativeQuery("update plan_task t set organization_path = o.unit_path from organization o"
                        + " where o.id = t.organization_id and t.organization_path <> o.unit_path")
                .executeUpdate();
        return getEntityManager()
                .createNativeQuery("update plan p set unit_path = u.home, organization_path = o.unit_path,"
                        + " version = p.version + 1 from admin_unit u, organization o"
                        + " where u.id = p.admin_unit_id and o.id = p.organization_id"
                        + " and (p.unit_path <> u.home or p.organization_path <> o.unit_path)")
                .executeUpdate();
    }
}
