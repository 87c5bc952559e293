package vn.mangnon.reporting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.Where;
import vn.mangnon.organizations.OrganizationRef;
import vn.mangnon.units.UnitExtent;

/** A deadline is the business of its reporter and its receiver: whose scope covers neither does not find it. */
@ApplicationScoped
class DeadlineRepository implements PanacheRepositoryBase<Deadline, UUID> {

    private static final String NOTHING_HAPPENED = "(d.firstEventOn is null or d.firstEventOn > :asOf)";

    /** Follows from being overdue, and is said because it is what the indexes of the missed reports hold. */
    private static final String NOT_BY_ITS_LAST_DAY = "(d.firstEventOn is null or d.firstEventOn > d.lastDay)";

    private static final String LAST_EVENT_IS = """
            exists (select 1 from ReportEvent e where e.deadline = d and e.effectiveOn <= :asOf and e.kind = %s
                       and not exists (select 1 from ReportEvent later where later.deadline = d
                                          and later.effectiveOn <= :asOf and later.position > e.position))
            """;

    private static final String FIRST_SUBMITTED_ON =
            "(select min(f.effectiveOn) from ReportEvent f where f.deadline = d and f.kind = SUBMISSION)";

    Deadline require(UUID id, Scope scope) {
        var where = inScope(scope).and("d.id = :id", "id", id);
        return find("from Deadline d where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    Page<Deadline> page(
            DeadlineFilter filter,
            @Nullable UnitExtent extent,
            Scope scope,
            LocalDate asOf,
            int dueSoonDays,
            PageRequest request) {
        var where = inScope(scope)
                .and("d.reportKind = :reportKind", "reportKind", filter.reportKind())
                .and("d.reporterId = :reporterId", "reporterId", filter.reporterId())
                .and("d.receiverId = :receiverId", "receiverId", filter.receiverId())
                .and("d.lastDay >= :lastDayFrom", "lastDayFrom", filter.lastDayFrom())
                .and("d.lastDay <= :lastDayTo", "lastDayTo", filter.lastDayTo());
        if (extent != null) {
            extent.narrow(where, "d.reporterPath", "d.reporterUnitId");
        }
        if (filter.status() != null) {
            withStatus(where, filter.status(), asOf, dueSoonDays);
        }
        var total = request.counted()
                ? count("select count(d) from Deadline d where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "lastDay", 2);
            where.and("(d.lastDay > :afterDay or d.lastDay = :afterDay and d.id > :afterId)")
                    .with("afterDay", cursor.key(0, LocalDate::parse))
                    .with("afterId", cursor.uuid(1));
        }
        List<Deadline> rows = find(
                        "from Deadline d where " + where.text() + " order by d.lastDay, d.id", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("lastDay", row.lastDay(), row.id()), total);
    }

    private static Where inScope(Scope scope) {
        return new Where()
                .andAny(mine -> mine.within("d.reporterPath", scope.territories())
                        .within("d.receiverPath", scope.territories())
                        .or("d.reporterId in :organizations", "organizations", scope.organizations())
                        .or("d.receiverId in :organizations", "organizations", scope.organizations()));
    }

    /** The same rule as {@link Deadline#statusOn}. */
    private static void withStatus(Where where, DeadlineStatus status, LocalDate asOf, int dueSoonDays) {
        var soon = asOf.plusDays(dueSoonDays);
        switch (status) {
            case OVERDUE -> where.and("d.lastDay < :asOf and " + NOT_BY_ITS_LAST_DAY + " and " + NOTHING_HAPPENED);
            case DUE_SOON ->
                where.and("d.lastDay >= :asOf and d.lastDay <= :soon and " + NOTHING_HAPPENED)
                        .with("soon", soon);
            case OPEN ->
                where.and("d.lastDay > :soon and d.periodFrom <= :asOf and " + NOTHING_HAPPENED)
                        .with("soon", soon);
            case UPCOMING ->
                where.and("d.lastDay > :soon and d.periodFrom > :asOf and " + NOTHING_HAPPENED)
                        .with("soon", soon);
            case SUBMITTED_ON_TIME ->
                where.and(LAST_EVENT_IS.formatted("SUBMISSION")).and(FIRST_SUBMITTED_ON + " <= d.lastDay");
            case SUBMITTED_LATE ->
                where.and(LAST_EVENT_IS.formatted("SUBMISSION")).and(FIRST_SUBMITTED_ON + " > d.lastDay");
            case RETURNED -> where.and(LAST_EVENT_IS.formatted("RETURN"));
            case ACCEPTED -> where.and(LAST_EVENT_IS.formatted("ACCEPTANCE"));
            case WAIVED -> where.and(LAST_EVENT_IS.formatted("WAIVER"));
        }
        where.with("asOf", asOf);
    }

    /** Only one run at a time, over all replicas; another waits and then finds nothing left to do. */
    void lockTheRun() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('mangnon.report-deadlines'))")
                .getResultList();
    }

    /** @return how many of these were not there yet */
    int make(
            Schedule schedule,
            ReportPeriod.Span period,
            LocalDate stated,
            LocalDate lastDay,
            OrganizationRef receiver,
            List<OrganizationRef> reporters,
            Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into report_deadline (id, version, created_at, updated_at, schedule_id, report_kind,
                               reporter_id, reporter_unit_id, reporter_path, receiver_id, receiver_path,
                               period_from, period_to, stated, last_day)
                        select r.id, 0, :now, :now, :schedule, :kind, o.id, o.admin_unit_id, o.unit_path,
                               :receiver, :receiverPath, :periodFrom, :periodTo, :stated, :lastDay
                          from unnest(cast(:ids as uuid[]), cast(:reporters as uuid[])) as r(id, reporter_id)
                          join organization o on o.id = r.reporter_id
                        on conflict (schedule_id, reporter_id, stated) do nothing
                        """)
                .setParameter("now", now)
                .setParameter("schedule", schedule.id())
                .setParameter("kind", schedule.reportKind().name())
                .setParameter("receiver", receiver.id())
                .setParameter("receiverPath", receiver.unitPath().value())
                .setParameter("periodFrom", period.from())
                .setParameter("periodTo", period.to())
                .setParameter("stated", stated)
                .setParameter("lastDay", lastDay)
                .setParameter(
                        "ids",
                        reporters.stream().map(reporter -> StoredEntity.newId()).toArray(UUID[]::new))
                .setParameter(
                        "reporters", reporters.stream().map(OrganizationRef::id).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Moves the last day of deadlines that have not passed and that nothing has happened to. */
    int reckonAgain(UUID scheduleId, LocalDate stated, LocalDate lastDay, LocalDate today, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        update report_deadline d set last_day = :lastDay, version = version + 1, updated_at = :now
                         where d.schedule_id = :schedule and d.stated = :stated and d.last_day <> :lastDay
                           and d.last_day >= :today and d.overdue_flagged_at is null
                           and not exists (select 1 from report_event e where e.deadline_id = d.id)
                        """)
                .setParameter("schedule", scheduleId)
                .setParameter("stated", stated)
                .setParameter("lastDay", lastDay)
                .setParameter("today", today)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Writes down, once for each, what is overdue. @return how many were found this time */
    int flagOverdue(LocalDate today, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        with found as (
                            update report_deadline d set overdue_flagged_at = :now, version = version + 1
                             where d.overdue_flagged_at is null and d.last_day < :today
                               and not exists (select 1 from report_event e where e.deadline_id = d.id)
                            returning d.id)
                        insert into report_reminder (deadline_id, kind, raised_at)
                        select id, 'OVERDUE', :now from found
                        on conflict (deadline_id, kind) do nothing
                        """)
                .setParameter("today", today)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** As {@link #flagOverdue} left it. */
    long countOverdue() {
        return count("from Deadline d where d.overdueFlaggedAt is not null"
                + " and not exists (select 1 from ReportEvent e where e.deadline = d)");
    }

    int remindOfDueSoon(LocalDate today, LocalDate soon, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        insert into report_reminder (deadline_id, kind, raised_at)
                        select d.id, 'DUE_SOON', :now from report_deadline d
                         where d.last_day between :today and :soon
                           and not exists (select 1 from report_event e where e.deadline_id = d.id)
                        on conflict (deadline_id, kind) do nothing
                        """)
                .setParameter("today", today)
                .setParameter("soon", soon)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Follows the organizations after their units moved in the tree. */
    void followUnits() {
        getEntityManager()
                .createNativeQuery("update report_deadline d set reporter_path = o.unit_path from organization o"
                        + " where o.id = d.reporter_id and d.reporter_path <> o.unit_path")
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("update report_deadline d set receiver_path = o.unit_path from organization o"
                        + " where o.id = d.receiver_id and d.receiver_path <> o.unit_path")
                .executeUpdate();
    }
}
