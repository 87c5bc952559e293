package vn.mangnon.units;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/** Units are public knowledge: every signed-in caller may read all of them, so no question here carries a scope. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<AdminUnit, UUID> {

    /** Every unit and succession there is, in a few numbers. */
    private static final String STATE =
            "select concat_ws('/', (select count(*) from admin_unit), (select max(updated_at) at"
                    + " time zone 'UTC' from admin_unit), (select count(*) from admin_unit_succession))";

    /** A unit and the parent it had on the day that was asked about; of a hamlet, the commune it was written under. */
    record Placed(AdminUnit unit, @Nullable AdminUnit parent) {}

    private static final String PARENT = """
            left join AdminUnit p on p.code = u.parentCode
                 and p.validFrom <= (case when u.level = HAMLET then u.validFrom else :asOf end)
                 and (p.validTo is null or p.validTo > (case when u.level = HAMLET then u.validFrom else :asOf end))
            """;

    AdminUnit require(UUID id) {
        return known(id).orElseThrow(Problem::notFound);
    }

    List<AdminUnit> withIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    Optional<AdminUnit> known(UUID id) {
        return findByIdOptional(id);
    }

    Optional<AdminUnit> withCode(String code, LocalDate day) {
        return find("code = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)", code, day)
                .firstResultOptional();
    }

    Page<Placed> page(
            UnitFilter filter, LocalDate asOf, @Nullable AdminUnit parent, LocalDate today, PageRequest request) {
        var where = new Where()
                .and("u.validFrom <= :asOf and (u.validTo is null or u.validTo > :asOf)", "asOf", asOf)
                .and("u.code = :code", "code", filter.code())
                .and("u.level = :level", "level", filter.level())
                .and(
                        "function('fold_vietnamese' as String, u.name)"
                                + " like concat('%', function('fold_vietnamese' as String, :name), '%')",
                        "name", filter.name() == null ? null : Where.literal(filter.name()));
        below(where, parent, today);
        var total = request.counted()
                ? count(
                        "select count(u) from AdminUnit u " + PARENT + " where " + where.text(),
                        where.with("asOf", asOf).parameters())
                : null;
        if (request.cursor() != null) {
            where.and(
                    "u.id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        var hql = "select u, p from AdminUnit u " + PARENT + " where " + where.text() + " order by u.id";
        var query = getEntityManager().createQuery(hql, Placed.class).setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(
                query.getResultList(),
                request,
                row -> new Cursor("id", row.unit().id()),
                total);
    }

    List<AdminUnit> hamletsIn(UnitPath commune, LocalDate day) {
        var where = new Where()
                .within("home", List.of(commune))
                .and("level = HAMLET and validFrom <= :day and (validTo is null or validTo > :day)")
                .with("day", day);
        return list(where.text() + " order by name, id", where.parameters());
    }

    /** By the code of the parent; hamlets, which follow their commune through mergers, by where they are by now. */
    private static void below(Where where, @Nullable AdminUnit parent, LocalDate today) {
        if (parent == null) {
            return;
        }
        if (parent.isInForceOn(today)) {
            where.and("(u.level <> HAMLET and u.parentCode = :parentCode or u.level = HAMLET and "
                    + where.anyOf("u.home", List.of(parent.home())) + ")");
        } else {
            where.and("u.parentCode = :parentCode and (u.level <> HAMLET or p.id = :parentId)")
                    .with("parentId", parent.id());
        }
        where.with("parentCode", Objects.requireNonNull(parent.code(), "only hamlets have no code"));
    }

    List<SuccessionView> successorsOf(UUID id) {
        return steps(
                "select s.successorId, s.effectiveOn, s.extent from Succession s where s.predecessorId = :id"
                        + " order by s.effectiveOn, s.successorId",
                id);
    }

    List<SuccessionView> predecessorsOf(UUID id) {
        return steps(
                "select s.predecessorId, s.effectiveOn, s.extent from Succession s where s.successorId = :id"
                        + " order by s.effectiveOn, s.predecessorId",
                id);
    }

    private List<SuccessionView> steps(String hql, UUID id) {
        return getEntityManager()
                .createQuery(hql, SuccessionView.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Where records of units that were split wait, if part of the unit went to this place. */
    List<UnitPath> waitingFor(UnitPath place) {
        var where = new Where().within("heir.home", List.of(place));
        var hql = "select distinct split.home from Succession s join AdminUnit split on split.id = s.predecessorId"
                + " join AdminUnit heir on heir.id = s.successorId where s.extent = PARTIAL and " + where.text();
        var query = getEntityManager().createQuery(hql, String.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultList().stream().map(UnitPath::new).toList();
    }

    /** The unit and everything that lay below it while it was in force. */
    List<UUID> subtreeThroughTime(UUID id) {
        List<UUID> ids = NativeQueries.ofOneColumn(getEntityManager(), """
                        with recursive below as (
                            select id, code, valid_from, coalesce(valid_to, 'infinity') as valid_to
                              from admin_unit where id = :id
                            union
                            select u.id, u.code, u.valid_from, coalesce(u.valid_to, 'infinity')
                              from admin_unit u join below b on u.parent_code = b.code
                               and u.valid_from < b.valid_to and coalesce(u.valid_to, 'infinity') > b.valid_from)
                        select id from below
                        """, UUID.class)
                .setParameter("id", id)
                .getResultList();
        return ids;
    }

    List<CountryMap.Unit> mapUnits() {
        return getEntityManager()
                .createQuery(
                        "select u.id, u.code, u.level, u.parentCode, u.validFrom, u.validTo from AdminUnit u",
                        CountryMap.Unit.class)
                .getResultList();
    }

    List<CountryMap.Edge> mapEdges() {
        return getEntityManager()
                .createQuery("select s.predecessorId, s.successorId, s.extent from Succession s", CountryMap.Edge.class)
                .getResultList();
    }

    /** @return how many units moved */
    int moveHomes(List<UUID> ids, List<String> homes) {
        return getEntityManager()
                .createNativeQuery("""
                        update admin_unit u set home = moved.home
                          from unnest(cast(:ids as uuid[]), cast(:homes as text[])) as moved(id, home)
                         where u.id = moved.id and u.home is distinct from moved.home
                        """)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("homes", homes.toArray(String[]::new))
                .executeUpdate();
    }

    /** Remembers what the homes were reckoned from. */
    void homesAreOf(LocalDate today) {
        getEntityManager()
                .createNativeQuery("insert into unit_homes_state (day, units) select :today, (" + STATE + ")"
                        + " on conflict (only_one) do update set day = excluded.day, units = excluded.units")
                .setParameter("today", today)
                .executeUpdate();
    }

    /** Whether they would come out the same: nothing was written since, and no unit began or ended with a day since. */
    boolean homesStandOn(LocalDate today) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from unit_homes_state s where s.day <= :today"
                        + " and s.units = (" + STATE + ")"
                        + " and not exists (select 1 from admin_unit u where u.valid_from > s.day and u.valid_from <= :today"
                        + " or u.valid_to > s.day and u.valid_to <= :today))")
                .setParameter("today", today)
                .getSingleResult();
    }
}
