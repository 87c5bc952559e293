package vn.mangnon.providers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** The register is read by everybody who may ask at all: a service may have to be found far away. */
@ApplicationScoped
class ProviderRepository implements PanacheRepositoryBase<ServiceProvider, UUID> {

    ServiceProvider require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** As they were registered. */
    Page<ServiceProvider> page(ProviderFilter filter, @Nullable UnitExtent extent, PageRequest request) {
        var where = new Where()
                .and(
                        "cast(sql('? @> array[cast(? as text)]', p.serviceLines, :line) as Boolean) = true",
                        "line",
                        filter.serviceLine())
                .and(
                        "p.withdrawnAt is null and p.validFrom <= :day and (p.validTo is null or p.validTo >= :day)",
                        "day",
                        filter.qualifiedOn());
        if (extent != null) {
            extent.narrow(where, "p.unitPath", "p.adminUnitId");
        }
        var total = request.counted()
                ? count("select count(p) from ServiceProvider p where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            where.and(
                    "p.id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        var rows = find("from ServiceProvider p where " + where.text() + " order by p.id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("id", row.id()), total);
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update service_provider p set unit_path = u.home, version = p.version + 1"
                        + " from admin_unit u where u.id = p.admin_unit_id and p.unit_path <> u.home")
                .executeUpdate();
    }
}
