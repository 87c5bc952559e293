package vn.mangnon.children;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import vn.mangnon.vault.Vault;

/** All questions about children. Whoever asks brings a scope, and what lies outside it is not found. */
@ApplicationScoped
class ChildRepository implements PanacheRepositoryBase<Child, UUID> {

    /** What a search found, and how much of the name it is. */
    record Found(Child child, double similarity, boolean asTyped) {}

    private static final String HOLDS_TODAY =
            " and c.withdrawnAt is null and c.since <= :today and (c.until is null or c.until > :today)";

    private final Vault vault;

    ChildRepository(Vault vault) {
        this.vault = vault;
    }

    private List<byte[]> indexesOf(String personalId) {
        return vault.indexes(personalId, ChildSecrets.PERSONAL_ID.place());
    }

    Child require(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("child.id = :id", "id", id), "child.unitPath", "child.id");
        return find("from Child child left join fetch child.circumstances where " + where.text(), where.parameters())
                .list()
                .stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    boolean isVisible(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("id = :id", "id", id), "unitPath", "id");
        return count(where.text(), where.parameters()) > 0;
    }

    Set<UUID> visible(Collection<UUID> ids, Sight sight) {
        var where = sight.narrow(new Where().and("c.id in :ids", "ids", ids), "c.unitPath", "c.id");
        var query = getEntityManager().createQuery("select c.id from Child c where " + where.text(), UUID.class);
        where.parameters().forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    Optional<LocalDate> birthOf(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("c.id = :id", "id", id), "c.unitPath", "c.id");
        var query = getEntityManager()
                .createQuery("select c.dateOfBirth from Child c where " + where.text(), LocalDate.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    Optional<BirthDate> birthDateOf(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("c.id = :id", "id", id), "c.unitPath", "c.id");
        var query = getEntityManager()
                .createQuery(
                        "select c.dateOfBirth, c.birthDatePrecision from Child c where " + where.text(),
                        BirthDate.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /** Where it lies, whoever asks. */
    Optional<UnitPath> placeOf(UUID id) {
        return getEntityManager()
                .createQuery("select r.unitPath from Child r where r.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(UnitPath::new);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /**
     * The living record with this number, wherever it is: the caller must not be told more than that there is one. With a
     * list as one parameter Hibernate would write the SQL anew for every question.
     */
    Optional<Child> anywhereWithPersonalId(String personalId) {
        var indexes = indexesOf(personalId);
        var isOne = IntStream.rangeClosed(1, indexes.size())
                .mapToObj(number -> "personalIdIndex = ?" + number)
                .collect(Collectors.joining(" or "));
        var parameters =
                Stream.concat(indexes.stream(), Stream.of(ChildStatus.MERGED)).toArray();
        return find("(" + isOne + ") and status <> ?" + parameters.length, parameters)
                .firstResultOptional();
    }

    Page<Child> page(
            ChildFilter filter, @Nullable UnitExtent extent, Sight sight, LocalDate today, PageRequest request) {
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
            return;
        }
        var agedOut = status == ChildStatus.AGED_OUT;
        where.and("child.status = :status", "status", agedOut ? ChildStatus.ACTIVE : status);
        if (agedOut || status == ChildStatus.ACTIVE) {
            where.and(agedOut ? "child.sixteenOn <= :grown" : "child.sixteenOn > :grown", "grown", today);
        }
    }

    List<Found> search(ChildSearch search, @Nullable UnitExtent extent, Sight sight) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id")
                .and("child.status <> MERGED")
                .and("child.dateOfBirth = :dateOfBirth", "dateOfBirth", search.dateOfBirth())
                .with("text", search.text());
        if (search.namesAPersonalId()) {
            where.with("indexes", indexesOf(search.text()));
        } else {
            where.with("pattern", Where.literal(search.text()));
        }
        if (extent != null) {
            extent.narrow(where, "child.unitPath", "child.residence.adminUnitId");
        }
        where.and(
                search.namesAPersonalId()
                        ? "child.personalIdIndex in :indexes"
                        : "child.foldedName like concat('%', function('fold_vietnamese', :pattern), '%')");
        var query = getEntityManager()
                .createQuery(
                        "select child,"
                                + " cast(function('similarity', child.foldedName, function('fold_vietnamese', :text)) as double),"
                                + " locate(lower(cast(:text as string)), lower(child.fullName)) > 0"
                                + " from Child child where " + where.text()
                                + " order by 3 desc, 2 desc, child.id",
                        Found.class)
                .setMaxResults(search.rows());
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
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

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update child c set unit_path = u.home, version = c.version + 1 from admin_unit u"
                        + " where u.id = c.residence_unit_id and c.unit_path <> u.home")
                .executeUpdate();
    }
}
