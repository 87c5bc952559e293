package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.vault.SealedColumn;
import vn.mangnon.vault.Vault;

/**
 * Whom a search finds. A name is looked up by the database's function {@code find_children}
 * (202611251330-children-names.sql), which sees what the transaction may see; what it names is then read like any other
 * record, within the caller's sight.
 */
@ApplicationScoped
class ChildSearchRepository {

    /** How many are looked up where a condition that the function does not know will leave fewer. */
    private static final int LOOKED_UP = 500;

    /** Below everybody who bears the name itself, above whom it is only guessed of. */
    private static final double BY_HEAD = 0.39;

    static final String HOUSEHOLD_HEAD = "householdHead";

    /** What a search found, how well, and why. */
    record Found(Child child, double score, List<String> reasons) {}

    private record Hit(double score, List<String> reasons) {}

    private final EntityManager entities;
    private final Vault vault;

    ChildSearchRepository(EntityManager entities, Vault vault) {
        this.entities = entities;
        this.vault = vault;
    }

    List<Found> search(ChildSearch search, @Nullable UnitExtent extent, Sight sight, LocalDate today) {
        var where = narrowed(search, extent, sight, today);
        var isName = search.kind() == ChildSearch.Kind.NAME;
        var hits = isName ? named(search, extent) : Map.<UUID, Hit>of();
        if (isName && hits.isEmpty()) {
            return List.of();
        }
        var place = switch (search.kind()) {
            case NAME -> where.and("child.id in :found", "found", hits.keySet());
            case PERSONAL_ID -> where.and("child.id in :found", "found", childrenWithNumber(search));
            case PHONE -> where.and("child.id in :found", "found", childrenOfCarersWith(search));
            case GROUP -> where;
        };
        var query = entities.createQuery("from Child child where " + place.text() + " order by child.id", Child.class);
        place.parameters().forEach(query::setParameter);
        var found = query.setMaxResults(isName ? LOOKED_UP : search.rows())
                .getResultStream()
                .map(child -> {
                    var hit = hits.getOrDefault(child.id(), new Hit(1, List.of()));
                    return new Found(child, hit.score(), hit.reasons());
                });
        return found.sorted(Comparator.comparing(Found::score).reversed())
                .limit(search.rows())
                .toList();
    }

    private static Where narrowed(ChildSearch search, @Nullable UnitExtent extent, Sight sight, LocalDate today) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id")
                .and("child.status <> MERGED")
                .and("child.dateOfBirth = :dateOfBirth", "dateOfBirth", search.dateOfBirth());
        var year = search.year();
        if (year != null) {
            where.and("child.dateOfBirth between :from and :to")
                    .with("from", LocalDate.of(year, 1, 1))
                    .with("to", LocalDate.of(year, 12, 31));
        }
        if (search.circumstance() != null) {
            where.and("exists (select 1 from Circumstance c where c.child = child and c.withdrawnAt is null"
                            + " and c.category = :category"
                            + " and c.since <= :today and (c.until is null or c.until > :today))")
                    .with("category", search.circumstance())
                    .with("today", today);
        }
        if (extent != null) {
            extent.narrow(where, "child.unitPath", "child.residence.adminUnitId");
        }
        return where;
    }

    private List<byte[]> indexes(ChildSearch search, SealedColumn column) {
        return vault.indexes(search.number(), column.place());
    }

    /** The number of an alias is its survivor's. */
    private List<UUID> childrenWithNumber(ChildSearch search) {
        return NativeQueries.ofOneColumn(
                        entities,
                        "select case when merged_into is null then id else surviving_child(id) end from child"
                                + " where personal_id_index in (:indexes) limit " + LOOKED_UP,
                        UUID.class)
                .setParameter("indexes", indexes(search, ChildSecrets.PERSONAL_ID))
                .getResultList();
    }

    private List<UUID> childrenOfCarersWith(ChildSearch search) {
        return NativeQueries.ofOneColumn(
                        entities,
                        "select child_id from child_caregiver where phone_index in (:indexes) limit " + LOOKED_UP,
                        UUID.class)
                .setParameter("indexes", indexes(search, ChildSecrets.PHONE))
                .getResultList();
    }

    private Map<UUID, Hit> named(ChildSearch search, @Nullable UnitExtent extent) {
        var inUnits = extent != null && !extent.unitIds().isEmpty();
        var places = extent == null || inUnits
                ? null
                : extent.places().stream().map(UnitPath::value).toArray(String[]::new);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select f.child_id, f.score, f.reasons from find_children(:typed, cast(:year as integer),
                               cast(:born as date), cast(:places as text[]), cast(:units as uuid[]), :most) f
                         union all
                        (select c.id, cast(:byHead as double precision), 'householdHead'
                           from household h join child c on c.household_id = h.id
                          where h.head_folded = name_folded(name_marked(:typed)) and strpos(h.head_folded, ' ') > 0
                          limit :lookedUp)
                        """)
                .setParameter("byHead", BY_HEAD)
                .setParameter("lookedUp", LOOKED_UP)
                .setParameter("typed", search.name())
                .setParameter("year", search.year())
                .setParameter("born", search.dateOfBirth())
                .setParameter("places", places)
                .setParameter(
                        "units", extent != null && inUnits ? extent.unitIds().toArray(UUID[]::new) : null)
                .setParameter("most", search.circumstance() == null ? search.rows() : LOOKED_UP)
                .getResultList();
        var hits = new HashMap<UUID, Hit>();
        for (var row : rows) {
            var reasons = (String) row[2];
            var hit = new Hit(
                    ((Number) row[1]).doubleValue(), reasons.isEmpty() ? List.of() : Arrays.asList(reasons.split(",")));
            hits.merge((UUID) row[0], hit, (one, other) -> one.score() >= other.score() ? one : other);
        }
        return hits;
    }
}
