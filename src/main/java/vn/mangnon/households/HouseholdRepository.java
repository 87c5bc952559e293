package vn.mangnon.households;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** Questions about households; who may see the children of a place may see them. */
@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {

    private static Where seen(Sight sight) {
        return new Where().within("h.unitPath", sight.places());
    }

    Household require(UUID id, Sight sight) {
        return visible(id, sight).orElseThrow(Problem::notFound);
    }

    Optional<Household> visible(UUID id, Sight sight) {
        var where = seen(sight).and("h.id = :id", "id", id);
        return find("from Household h where " + where.text(), where.parameters())
                .firstResultOptional();
    }

    boolean isVisible(UUID id, Sight sight) {
        var where = seen(sight).and("h.id = :id", "id", id);
        return count("select count(h) from Household h where " + where.text(), where.parameters()) > 0;
    }

    Page<Household> page(HouseholdFilter filter, @Nullable UnitExtent extent, Sight sight, PageRequest request) {
        var where = seen(sight);
        if (extent != null) {
            extent.narrow(where, "h.unitPath", "h.adminUnitId");
        }
        where.and("h.povertyStatus = :poverty", "poverty", filter.povertyStatus());
        var total = request.counted()
                ? count("select count(h) from Household h where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            where.and(
                    "h.id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        List<Household> rows = find("from Household h where " + where.text() + " order by h.id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, household -> new Cursor("id", household.id()), total);
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery(
                        "update household h set unit_path = u.home, version = h.version + 1 from admin_unit u"
                                + " where u.id = h.admin_unit_id and h.unit_path <> u.home")
                .executeUpdate();
    }
}
