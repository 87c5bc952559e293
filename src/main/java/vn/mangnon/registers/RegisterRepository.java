package vn.mangnon.registers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.children.Register;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** Questions about reviews and about those who grew up. */
@ApplicationScoped
class RegisterRepository implements PanacheRepositoryBase<Review, UUID> {

    private static final String DUE = "reviewDueOn";
    private static final String GROWN = "-sixteenOn";

    /** Writes down who has turned sixteen, each once, whoever else does so at the same time. */
    private static final String NOTE_GROWN = """
            insert into grown_child (id, version, created_at, updated_at, sixteen_on, in_long_term_care, served_until)
            select c.id, 0, :now, :now, c.sixteen_on,
                   exists (select from child_circumstance k where k.child_id = c.id and k.withdrawn_at is null
                              and k.since < c.sixteen_on and (k.until is null or k.until >= c.sixteen_on)
                              and (k.subcategory in ('a.2', 'a.4', 'b.2', 'm.2') or k.evidence_kind = 'PLACEMENT')),
                   case when exists (select from child_circumstance k where k.child_id = c.id and k.withdrawn_at is null
                              and k.since < c.sixteen_on and (k.until is null or k.until >= c.sixteen_on)
                              and k.category = 'e')
                        then cast(c.sixteen_on + interval '2 years' as date) end
              from child c
             where c.status = 'ACTIVE' and c.sixteen_on <= :today and c.sixteen_on > c.date_of_birth
               and not exists (select from grown_child g where g.id = c.id)
             order by c.id
            on conflict (id) do nothing
            """;

    /** The change feed and whoever asks for what was changed since learn that the status is another by now. */
    private static final String TELL_OF_GROWN = """
            update child c set version = c.version + 1, updated_at = greatest(:now, c.updated_at + interval '1 microsecond')
              from grown_child g where g.id = c.id and not g.is_told
            """;

    private static final String MARK_TOLD = "update grown_child set is_told = true where not is_told";

    /** Whose date of birth was corrected since is a child again. */
    private static final String FORGET_CHILDREN =
            "delete from grown_child g using child c where c.id = g.id and c.sixteen_on > :today";

    void lockTheRun() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('mangnon.growing-up'))")
                .getResultList();
    }

    /** @return how many grew up */
    int noteGrown(LocalDate today, Instant now) {
        getEntityManager()
                .createNativeQuery(FORGET_CHILDREN)
                .setParameter("today", today)
                .executeUpdate();
        var noted = getEntityManager()
                .createNativeQuery(NOTE_GROWN)
                .setParameter("today", today)
                .setParameter("now", now)
                .executeUpdate();
        if (noted > 0) {
            getEntityManager()
                    .createNativeQuery(TELL_OF_GROWN)
                    .setParameter("now", now)
                    .executeUpdate();
            getEntityManager().createNativeQuery(MARK_TOLD).executeUpdate();
        }
        return noted;
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** Of an entry that the caller was found to have business with; it may have come from a twin with all its reviews. */
    Page<Review> reviews(UUID circumstanceId, PageRequest request) {
        var where = new Where().and("circumstanceId = :circumstanceId", "circumstanceId", circumstanceId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-reviewedOn", 2);
            where.and("(reviewedOn < :afterDay or reviewedOn = :afterDay and id < :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var rows = find(where.text() + " order by reviewedOn desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-reviewedOn", row.reviewedOn(), row.id()), total);
    }

    /** By the day they are due; a child that is grown or gone needs none. */
    Page<DueReview> due(
            LocalDate dueBy,
            LocalDate today,
            @Nullable UnitExtent extent,
            Sight sight,
            Predicate<String> isSensitive,
            PageRequest request) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id")
                .and("child.status = ACTIVE and c.withdrawnAt is null and c.until is null")
                .and("child.sixteenOn > :today", "today", today)
                .and("c.reviewDueOn <= :dueBy", "dueBy", dueBy);
        if (extent != null) {
            extent.narrow(where, "child.unitPath", "child.residence.adminUnitId");
        }
        var from = " from Circumstance c join c.child child where ";
        Long total = null;
        if (request.counted()) {
            var counting = getEntityManager().createQuery("select count(*)" + from + where.text(), Long.class);
            where.parameters().forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), DUE, 2);
            where.and("(c.reviewDueOn > :afterDay or c.reviewDueOn = :afterDay and c.id > :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select child.id, c.id, child.residence.adminUnitId, c.category, c.atRiskReason, c.condition,"
                                + " c.reviewDueOn" + from + where.text() + " order by c.reviewDueOn, c.id",
                        Object[].class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        List<DueReview> rows = query.getResultList().stream()
                .map(row -> dueReview(row, today, isSensitive))
                .toList();
        return Page.of(rows, request, row -> new Cursor(DUE, row.reviewDueOn(), row.circumstanceId()), total);
    }

    private static DueReview dueReview(Object[] row, LocalDate today, Predicate<String> isSensitive) {
        var category = (String) row[3];
        var register = Register.of(category, (String) row[5]);
        var hidden = category == null ? register == Register.URGENT_PROTECTION : isSensitive.test(category);
        var due = (LocalDate) row[6];
        return new DueReview(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                hidden ? null : register,
                hidden ? null : category,
                hidden ? true : null,
                due,
                Math.max(0, today.toEpochDay() - due.toEpochDay()));
    }

    GrownChild requireGrown(UUID id, Sight sight) {
        var where = sight.narrow(new Where().and("g.id = :id", "id", id), "child.unitPath", "child.id");
        var query = getEntityManager()
                .createQuery(
                        "select g from GrownChild g join Child child on child.id = g.id where " + where.text(),
                        GrownChild.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    Page<GrownChild> grown(GrownFilter filter, @Nullable UnitExtent extent, Sight sight, PageRequest request) {
        var where = sight.narrow(new Where(), "child.unitPath", "child.id");
        if (extent != null) {
            extent.narrow(where, "child.unitPath", "child.residence.adminUnitId");
        }
        if (filter.followUpOpen() != null) {
            where.and((filter.followUpOpen() ? "" : "not ") + "(g.inLongTermCare and g.followedUpOn is null)");
        }
        var from = " from GrownChild g join Child child on child.id = g.id where ";
        Long total = null;
        if (request.counted()) {
            var counting = getEntityManager().createQuery("select count(*)" + from + where.text(), Long.class);
            where.parameters().forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), GROWN, 2);
            where.and("(g.sixteenOn < :afterDay or g.sixteenOn = :afterDay and g.id < :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select g" + from + where.text() + " order by g.sixteenOn desc, g.id desc", GrownChild.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(query.getResultList(), request, row -> new Cursor(GROWN, row.sixteenOn(), row.id()), total);
    }

    /** How many, and how many of them were helped in time. */
    record Timely(long inTime, long all) {}

    Timely countTimely(UnitExtent extent, LocalDate from, LocalDate to, int days) {
        var where = extent.narrow(new Where(), "c.unit_path", "c.residence_unit_id");
        var query = getEntityManager()
                .createNativeQuery("""
                        select count(*) filter (where k.first_action_on <= k.found_on + cast(:days as integer)), count(*)
                          from child_circumstance k join child c on c.id = k.child_id
                         where k.at_risk_reason is not null and k.withdrawn_at is null and c.status <> 'MERGED'
                           and k.found_on between :from and :to and %s
                        """.formatted(where.text()))
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("days", days);
        where.parameters().forEach(query::setParameter);
        var row = (Object[]) query.getSingleResult();
        return new Timely(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** Children of whom one of these conditions holds on a day. */
    long countWithCondition(UnitExtent extent, LocalDate day, List<String> conditions) {
        var where = extent.narrow(new Where(), "child.unitPath", "child.residence.adminUnitId")
                .and("child.status = ACTIVE and child.dateOfBirth <= :day and child.sixteenOn > :day")
                .and("exists (select 1 from Circumstance c where c.child = child and c.condition in :conditions"
                        + " and c.withdrawnAt is null and c.since <= :day and (c.until is null or c.until > :day))")
                .with("day", day)
                .with("conditions", conditions);
        var query = getEntityManager()
                .createQuery("select count(child) from Child child where " + where.text(), Long.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }
}
