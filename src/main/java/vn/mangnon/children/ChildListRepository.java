package vn.mangnon.children;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** The register's list by its filters, and how many there are. Whoever asks brings a scope, and nobody outside it is counted. */
@ApplicationScoped
class ChildListRepository implements PanacheRepositoryBase<Child, UUID> {

    private static final String HOLDS_TODAY =
            " and c.withdrawnAt is null and c.since <= :today and (c.until is null or c.until > :today)";

    /** Looks no further than it must. */
    boolean isLongerThan(int most, ChildFilter filter, @Nullable UnitExtent extent, Sight sight, LocalDate today) {
        var where = listed(filter, extent, sight, today);
        var query = getEntityManager()
                .createQuery(
                        "select child.id from Child child where " + where.text() + " order by child.id", UUID.class)
                .setFirstResult(most)
                .setMaxResults(1);
        where.parameters().forEach(query::setParameter);
        return !query.getResultList().isEmpty();
    }

    private static Where listed(ChildFilter filter, @Nullable UnitExtent extent, Sight sight, LocalDate today) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id");
        if (extent != null) {
            extent.narrow(where, "child.unitPath", "child.residence.adminUnitId");
        }
        where.and("child.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        withCircumstances(where, filter, today);
        withAge(where, filter, today);
        withStatus(where, filter.status(), today);
        if (filter.awaitingAssignment() != null) {
            // A path is marked where the unit it comes from is split; see CountryMap.
            where.and(filter.awaitingAssignment() ? "child.unitPath like '%/~%'" : "child.unitPath not like '%/~%'");
        }
        return where;
    }

    Page<Child> page(
            ChildFilter filter, @Nullable UnitExtent extent, Sight sight, LocalDate today, PageRequest request) {
        var where = listed(filter, extent, sight, today);
        var total = request.counted()
                ? count("select count(child) from Child child where " + where.text(), where.parameters())
                : null;
        var newestFirst = filter.newestFirst();
        var order = filter.sort();
        if (request.cursor() != null) {
            var after = Cursor.decode(request.cursor(), order, 1).uuid(0);
            where.and(newestFirst ? "child.id < :after" : "child.id > :after", "after", after);
        }
        List<Child> rows = find(
                        "from Child child where " + where.text() + " order by child.id" + (newestFirst ? " desc" : ""),
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, child -> new Cursor(order, child.id()), total);
    }

    private static void withCircumstances(Where where, ChildFilter filter, LocalDate today) {
        if (filter.circumstance() != null) {
            where.and(
                            "exists (select 1 from Circumstance c where c.child = child and c.category = :category"
                                    + HOLDS_TODAY + ")",
                            "category",
                            filter.circumstance())
                    .with("today", today);
        }
        if (filter.atRisk() != null) {
            where.and((filter.atRisk() ? "" : "not ")
                            + "exists (select 1 from Circumstance c where c.child = child and c.atRiskReason is not null"
                            + HOLDS_TODAY + ")")
                    .with("today", today);
        }
    }

    /** Completed years by the rule of {@link BirthDate}: who is ten today is certainly ten, and not certainly eleven. */
    private static void withAge(Where where, ChildFilter filter, LocalDate today) {
        if (filter.ageFrom() != null) {
            where.and(completed(where, "from", filter.ageFrom(), today));
        }
        if (filter.ageTo() != null) {
            where.and("not " + completed(where, "to", filter.ageTo() + 1, today));
        }
    }

    private static String completed(Where where, String name, int years, LocalDate today) {
        var known = new ArrayList<String>();
        for (var precision : BirthDatePrecision.values()) {
            var bound = name + precision.name();
            where.with(bound, BirthDate.latestWritten(precision, years, today));
            known.add("child.birthDatePrecision = " + precision.name() + " and child.dateOfBirth <= :" + bound);
        }
        return "(" + String.join(" or ", known) + ")";
    }

    /** The same rule as {@link Child#statusOn}. */
    private static void withStatus(Where where, @Nullable ChildStatus status, LocalDate today) {
        if (status == null) {
            where.and("child.status <> MERGED");
            return;
        }
        var agedOut = status == ChildStatus.AGED_OUT;
        where.and("child.status = :status", "status", agedOut ? ChildStatus.ACTIVE : status);
        if (agedOut || status == ChildStatus.ACTIVE) {
            where.and(agedOut ? "child.sixteenOn <= :grown" : "child.sixteenOn > :grown", "grown", today);
        }
    }

    /** How many children there were on a day, and how many of them in need; see the catalogue of indicators. */
    record Counted(long all, long inSpecialCircumstances, long atRisk) {}

    /**
     * Counts by what the register says today of that day. A child that has moved away, died or was merged has no day for
     * it yet, and is counted nowhere.
     */
    Counted countOn(LocalDate day, UnitExtent extent) {
        var where = extent.narrow(new Where(), "child.unitPath", "child.residence.adminUnitId")
                .and("child.status = ACTIVE")
                .and("child.dateOfBirth <= :today and child.sixteenOn > :today")
                .with("today", day);
        var query = getEntityManager()
                .createQuery(
                        "select count(child),"
                                + " count(case when exists (select 1 from Circumstance c where c.child = child"
                                + " and c.category is not null" + HOLDS_TODAY + ") then 1 end),"
                                + " count(case when exists (select 1 from Circumstance c where c.child = child"
                                + " and c.atRiskReason is not null" + HOLDS_TODAY + ") then 1 end)"
                                + " from Child child where " + where.text(),
                        Counted.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }
}
