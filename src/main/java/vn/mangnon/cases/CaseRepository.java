package vn.mangnon.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** All questions about cases. A case is the business of the place of its incident; outside of it, it is not found. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<ProtectionCase, UUID> {

    /** The same rule as {@code ClockView.state}. */
    private static final String BREACHED = "exists (select 1 from CaseClock k where k.caseId = c.id and not k.atOnce"
            + " and (k.stoppedAt > k.dueAt or k.stoppedAt is null and k.pausedAt is null and :now > k.dueAt))";

    private static final String DUE_BEFORE = "exists (select 1 from CaseClock k where k.caseId = c.id"
            + " and k.stoppedAt is null and k.pausedAt is null and not k.atOnce and k.dueAt < :dueBefore)";

    ProtectionCase require(UUID id, Sight sight) {
        var where = narrow(new Where().and("c.id = :id", "id", id), sight);
        return find("from ProtectionCase c where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** A case is the business of the place of its incident, and of the one that handles it. */
    private static Where narrow(Where where, Sight sight) {
        return where.andAny(seen -> seen.within("c.unitPath", sight.places())
                .within("c.handlingPath", sight.places())
                .or("c.id in :single", "single", sight.single()));
    }

    void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from protection_case where id = :id for update")
                .setParameter("id", id)
                .getResultList();
    }

    boolean isVisible(UUID id, Sight sight) {
        var where = narrow(new Where().and("c.id = :id", "id", id), sight);
        return count("select count(c) from ProtectionCase c where " + where.text(), where.parameters()) > 0;
    }

    private record Places(String unitPath, @Nullable String handlingPath) {}

    /** Where it lies, whoever asks: the home of the place of the incident first, and of the commune that handles it. */
    List<UnitPath> placesOf(UUID id) {
        return getEntityManager()
                .createQuery("select c.unitPath, c.handlingPath from ProtectionCase c where c.id = :id", Places.class)
                .setParameter("id", id)
                .getResultStream()
                .flatMap(found -> Stream.of(found.unitPath(), found.handlingPath()))
                .filter(Objects::nonNull)
                .map(UnitPath::new)
                .toList();
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    Page<ProtectionCase> page(
            CaseFilter filter,
            @Nullable UnitExtent extent,
            Sight sight,
            Instant now,
            ZoneId zone,
            PageRequest request) {
        var where = narrow(new Where(), sight)
                .and("c.status = :status", "status", filter.status())
                .and("c.childId = :childId", "childId", filter.childId())
                .and("c.assigneeId = :assigneeId", "assigneeId", filter.assigneeId());
        if (extent != null) {
            extent.narrow(where, "c.unitPath", "c.incidentUnitId");
        }
        if (filter.breached() != null) {
            where.and((filter.breached() ? "" : "not ") + BREACHED).with("now", now);
        }
        where.and(DUE_BEFORE, "dueBefore", filter.dueBefore());
        if (filter.awaitingAssignment() != null) {
            // A path is marked where the unit it comes from is split; see CountryMap.
            where.and((filter.awaitingAssignment() ? "" : "not ")
                    + "(c.unitPath like '%/~%' or coalesce(c.handlingPath, '') like '%/~%')");
        }
        if (filter.receivedFrom() != null) {
            var from = filter.receivedFrom().atStartOfDay(zone).toInstant();
            where.and("c.receivedAt >= :receivedFrom", "receivedFrom", from);
        }
        if (filter.receivedTo() != null) {
            var until = filter.receivedTo().plusDays(1).atStartOfDay(zone).toInstant();
            where.and("c.receivedAt < :receivedUntil", "receivedUntil", until);
        }
        var total = request.counted()
                ? count("select count(c) from ProtectionCase c where " + where.text(), where.parameters())
                : null;
        var order = filter.sort();
        var beyond = filter.latestFirst() ? "<" : ">";
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), order, 2);
            where.and("(c.receivedAt %1$s :afterTime or c.receivedAt = :afterTime and c.id %1$s :afterId)"
                            .formatted(beyond))
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var direction = filter.latestFirst() ? " desc" : "";
        List<ProtectionCase> rows = find(
                        "from ProtectionCase c where %s order by c.receivedAt%2$s, c.id%2$s"
                                .formatted(where.text(), direction),
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor(order, row.receivedAt(), row.id()), total);
    }

    /** How many children were helped, and how many of them had overcome it by the end. */
    record Overcame(long overcame, long helped) {}

    /** Help that had begun before the end, in cases that had not ended before the period; each child once. */
    Overcame countOvercome(UnitExtent extent, Instant from, Instant until) {
        var where = extent.narrow(new Where(), "c.unitPath", "c.incidentUnitId")
                .and("c.helpStartedAt < :until")
                .and("(c.closure.closedAt is null or c.closure.closedAt >= :from)")
                .and("(c.ending.endedAt is null or c.ending.endedAt >= :from)")
                .with("from", from)
                .with("until", until);
        var query = getEntityManager()
                .createQuery(
                        "select count(distinct case when c.closure.closedAt < :until then coalesce(c.childId, c.id) end),"
                                + " count(distinct coalesce(c.childId, c.id)) from ProtectionCase c where "
                                + where.text(),
                        Overcame.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Each child once; a case whose child is not known counts as one. */
    long countAbusedChildren(UnitExtent extent, Instant from, Instant until) {
        var where = extent.narrow(new Where(), "c.unitPath", "c.incidentUnitId")
                .and("c.receivedAt >= :from and c.receivedAt < :until and array_length(c.abuseForms) > 0")
                .with("from", from)
                .with("until", until);
        // Not Panache's count(), which makes every count one of rows.
        var query = getEntityManager()
                .createQuery(
                        "select count(distinct coalesce(c.childId, c.id)) from ProtectionCase c where " + where.text(),
                        Long.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** The next number of a commune and year. Two officers at once get two; one that is given up is not used again. */
    int nextNumber(String commune, int year) {
        return ((Number) getEntityManager()
                        .createNativeQuery("""
                                insert into case_number as n (commune, year, last) values (:commune, :year, 1)
                                on conflict (commune, year) do update set last = n.last + 1
                                returning last
                                """)
                        .setParameter("commune", commune)
                        .setParameter("year", year)
                        .getSingleResult())
                .intValue();
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        var moved = getEntityManager()
                .createNativeQuery("update protection_case c set unit_path = u.home, version = c.version + 1"
                        + " from admin_unit u where u.id = c.incident_unit_id and c.unit_path <> u.home")
                .executeUpdate();
        return moved
                + getEntityManager()
                        .createNativeQuery(
                                "update protection_case c set handling_path = u.home, version = c.version + 1"
                                        + " from admin_unit u where u.id = c.handling_unit_id and c.handling_path <> u.home")
                        .executeUpdate();
    }

    /** For the demonstration, whose children are few. */
    List<UUID> childrenLivingIn(UUID unit) {
        return getEntityManager()
                .createQuery("select c.id from Child c where c.residence.adminUnitId = :unit order by c.id", UUID.class)
                .setParameter("unit", unit)
                .getResultList();
    }
}
