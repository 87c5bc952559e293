package vn.mangnon.organizations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitLevel;

/** Organizations are public knowledge: every signed-in caller may read all of them. */
@ApplicationScoped
class OrganizationRepository implements PanacheRepositoryBase<Organization, UUID> {

    private record Name(UUID id, String name) {}

    Organization require(UUID id) {
        return known(id).orElseThrow(Problem::notFound);
    }

    Optional<Organization> known(UUID id) {
        return findByIdOptional(id);
    }

    List<Organization> withIds(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    Map<UUID, String> namesOf(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("select o.id, o.name from Organization o where o.id in :ids", Name.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Name::id, Name::name));
    }

    Page<Organization> page(OrganizationFilter filter, @Nullable UnitExtent extent, PageRequest request) {
        var where = new Where()
                .and("kind = :kind", "kind", filter.kind())
                .and("parentId = :parentId", "parentId", filter.parentId())
                .and("validFrom <= :asOf and (validTo is null or validTo > :asOf)", "asOf", filter.asOf());
        if (extent != null) {
            extent.narrow(where, "unitPath", "adminUnitId");
        }
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            where.and(
                    "id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        List<Organization> rows = find(where.text() + " order by id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, organization -> new Cursor("id", organization.id()), total);
    }

    /** Those of a kind, in units of a level at or below a place, that existed on a day. */
    List<Organization> select(OrganizationKind kind, UnitLevel level, UnitExtent extent, LocalDate day) {
        var where = new Where()
                .and("o.kind = :kind", "kind", kind)
                .and("u.level = :level", "level", level)
                .and("o.validFrom <= :day and (o.validTo is null or o.validTo > :day)", "day", day);
        extent.narrow(where, "o.unitPath", "o.adminUnitId");
        var query = getEntityManager()
                .createQuery(
                        "select o from Organization o join AdminUnit u on u.id = o.adminUnitId where " + where.text()
                                + " order by o.id",
                        Organization.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    Set<UUID> lineOf(UUID id) {
        List<UUID> line = NativeQueries.ofOneColumn(getEntityManager(), """
                        with recursive line as (
                            select id from organization where id = :id
                            union
                            select o.id from organization o join line l on o.parent_id = l.id)
                        select id from line
                        """, UUID.class)
                .setParameter("id", id)
                .getResultList();
        return new HashSet<>(line);
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update organization o set unit_path = u.home from admin_unit u"
                        + " where u.id = o.admin_unit_id and o.unit_path <> u.home")
                .executeUpdate();
    }
}
