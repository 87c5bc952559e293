package vn.mangnon.programmes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

/** A model concerns those whose place it touches, and the line of whoever keeps it up. */
@ApplicationScoped
class ModelRepository implements PanacheRepositoryBase<ProgrammeModel, UUID> {

    ProgrammeModel require(UUID id, Scope scope) {
        var where = concerning(scope).and("m.id = :id", "id", id);
        return find("from ProgrammeModel m where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean isVisible(UUID id, Scope scope) {
        var where = concerning(scope).and("m.id = :id", "id", id);
        return count("select count(m) from ProgrammeModel m where " + where.text(), where.parameters()) > 0;
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<ProgrammeModel> page(ModelFilter filter, @Nullable UnitExtent extent, Scope scope, PageRequest request) {
        var where = concerning(scope)
                .and("m.kind = :kind", "kind", filter.kind())
                .and("m.startedOn <= :asOf and (m.endedOn is null or m.endedOn >= :asOf)", "asOf", filter.asOf());
        if (extent != null) {
            extent.narrow(where, "m.unitPath", "m.adminUnitId");
        }
        var total = request.counted()
                ? count("select count(m) from ProgrammeModel m where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            where.and(
                    "m.id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        List<ProgrammeModel> rows = find(
                        "from ProgrammeModel m where " + where.text() + " order by m.id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, model -> new Cursor("id", model.id()), total);
    }

    private static Where concerning(Scope scope) {
        return new Where()
                .andAny(mine -> mine.touching("m.unitPath", scope.territories())
                        .or("m.organizationId in :organizations", "organizations", scope.organizations()));
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update programme_model m set unit_path = u.home, version = m.version + 1"
                        + " from admin_unit u where u.id = m.admin_unit_id and m.unit_path <> u.home")
                .executeUpdate();
    }
}
