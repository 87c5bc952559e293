package vn.mangnon.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/**
 * What is due, asked of the tables where it lies: one statement with a branch for each kind. Each branch is narrowed by the
 * places, by its own index of what is still to be done, and gives no more rows than the page has; only these are put in
 * order together. A table that repeats them would have to be told of every change; this one cannot be wrong.
 */
@ApplicationScoped
class DueRepository {

    /** Of every branch, in the order of {@link #task}. */
    private static final String COLUMNS =
            "kind, id, due_at, code, legal_basis, title, unit_id, organization_id, case_id,"
                    + " case_number, assignee_id, plan_id";

    private static final String CASE_CLOCKS = """
            select 'CASE_CLOCK', k.id, k.due_at, k.code, k.legal_basis,
                   cast(null as text), c.incident_unit_id, cast(null as uuid), c.id, c.number, c.assignee_id,
                   cast(null as uuid)
              from protection_case c join case_clock k on k.case_id = c.id
             where k.stopped_at is null and not k.at_once and k.paused_at is null and
            """;

    /** Of the plan in force, which is the last that was approved. */
    private static final String CARE_SERVICES = """
            select 'CARE_SERVICE', s.id, %1$s, s.service_line, 'NĐ 56/2017/NĐ-CP Đ.29',
                   cast(null as text), c.incident_unit_id, s.provider_id, c.id, c.number, c.assignee_id, cast(null as uuid)
              from protection_case c join care_service s on s.case_id = c.id join care_plan p on p.id = s.plan_id
             where c.status not in ('CLOSED', 'REFUTED', 'HANDED_OVER', 'CHILD_DIED', 'MOVED_AWAY', 'AGED_OUT')
               and s.progress in ('PLANNED', 'RUNNING') and p.decision = 'APPROVED'
               and not exists (select from care_plan later where later.case_id = p.case_id
                                  and later.decision = 'APPROVED' and later.number > p.number) and
            """;

    private static final String REFERRALS = """
            select 'REFERRAL', f.id, %1$s, f.status, cast(null as text),
                   cast(null as text), c.incident_unit_id, f.organization_id, c.id, c.number, c.assignee_id, cast(null as uuid)
              from protection_case c join case_referral f on f.case_id = c.id
             where c.status not in ('CLOSED', 'REFUTED', 'HANDED_OVER', 'CHILD_DIED', 'MOVED_AWAY', 'AGED_OUT')
               and f.status in ('SENT', 'ACCEPTED') and
            """;

    /** What has no day is not due; it stands in its plan. */
    private static final String PLAN_TASKS = """
            select 'PLAN_TASK', t.id, %1$s, cast(null as text), cast(null as text),
                   t.content, o.admin_unit_id, t.organization_id, cast(null as uuid), cast(null as text),
                   cast(null as uuid), t.plan_id
              from plan_task t join plan p on p.id = t.plan_id join organization o on o.id = t.organization_id
             where t.done_on is null and t.due_on is not null and p.status = 'ISSUED' and
            """;

    private static final String REPORTS = """
            select 'REPORT', d.id, %1$s, d.report_kind, cast(null as text),
                   cast(null as text), d.reporter_unit_id, d.reporter_id, cast(null as uuid), cast(null as text),
                   cast(null as uuid), cast(null as uuid)
              from report_deadline d
             where d.awaits_submission and
            """;

    private static final String REQUEST_DUE =
            "case when r.replied_at is null then least(r.reply_due_at, r.due_at) else" + " r.due_at end";

    private static final String REQUESTS = """
            select 'DATA_SUBJECT_REQUEST', r.id, %1$s, r.kind,
                   case when r.replied_at is null and r.reply_due_at <= r.due_at then r.reply_basis else r.due_basis end,
                   cast(null as text), r.admin_unit_id, cast(null as uuid), cast(null as uuid), cast(null as text),
                   cast(null as uuid), cast(null as uuid)
              from data_subject_request r
             where r.state not in ('COMPLETED', 'REFUSED') and
            """;

    private final EntityManager entities;

    DueRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @param before what is due later is left out; null for none of it */
    Page<DueTask> page(
            DueFilter filter,
            @Nullable UnitExtent extent,
            Responsibilities mine,
            @Nullable Instant before,
            Instant now,
            ZoneId zone,
            PageRequest request) {
        var union = new Union(zone, before);
        if (request.counted()) {
            addBranches(union, filter, extent, mine);
        }
        var total = request.counted() ? count(union) : null;
        var paged = new Union(zone, before).after(request.cursor()).first(request.rows());
        addBranches(paged, filter, extent, mine);
        return Page.of(rows(paged, now), request, row -> new Cursor("dueAt", row.dueAt(), row.id()), total);
    }

    private static void addBranches(Union union, DueFilter filter, @Nullable UnitExtent extent, Responsibilities mine) {
        var where = union.where;
        if (wants(filter, DueKind.CASE_CLOCK)) {
            var his = filter.isMine()
                    ? "(k.code <> 'PLAN_DECISION' and (c.assignee_id is null or c.assignee_id = :me) and %s or k.code = 'PLAN_DECISION' and %s)"
                            .formatted(lying(where, mine.officer()), lying(where, mine.chair()))
                    : lying(where, mine.commune());
            union.addMoments(CASE_CLOCKS + his + ofCases(where, extent), "k.due_at", "k.id", mine.accountId());
        }
        if (wants(filter, DueKind.CARE_SERVICE)) {
            var his = ofOfficer(filter, where, mine) + ofCases(where, extent);
            union.addDays(CARE_SERVICES, his, "s.ends_on", "s.id", mine.accountId());
        }
        if (wants(filter, DueKind.REFERRAL)) {
            var his = ofOfficer(filter, where, mine) + ofCases(where, extent);
            union.addDays(REFERRALS, his, "f.due_on", "f.id", mine.accountId());
        }
        if (wants(filter, DueKind.PLAN_TASK)) {
            var his = business(where, mine, "t.organization_path", "t.organization_id");
            var there = extent == null ? "" : " and " + extent.within(where, "t.organization_path", "o.admin_unit_id");
            union.addDays(PLAN_TASKS, his + there, "t.due_on", "t.id", null);
        }
        if (wants(filter, DueKind.REPORT)) {
            var his = business(where, mine, "d.reporter_path", "d.reporter_id");
            var there = extent == null ? "" : " and " + extent.within(where, "d.reporter_path", "d.reporter_unit_id");
            union.addDays(REPORTS, his + there, "d.last_day", "d.id", null);
        }
        if (wants(filter, DueKind.DATA_SUBJECT_REQUEST)) {
            var his = where.anyOf("r.unit_path", mine.commune());
            var there = extent == null ? "" : " and " + extent.within(where, "r.unit_path", "r.admin_unit_id");
            union.addMoments(REQUESTS.formatted(REQUEST_DUE) + his + there, REQUEST_DUE, "r.id", null);
        }
    }

    private static boolean wants(DueFilter filter, DueKind kind) {
        return filter.kind() == null || filter.kind() == kind;
    }

    /** What the officer in charge sees to; while there is none, every officer of the place. */
    private static String ofOfficer(DueFilter filter, Where where, Responsibilities mine) {
        return filter.isMine()
                ? "(c.assignee_id is null or c.assignee_id = :me) and " + lying(where, mine.officer())
                : lying(where, mine.commune());
    }

    /** A case is the business of the place of its incident, and of the one that handles it. */
    private static String lying(Where where, List<UnitPath> places) {
        return "(" + where.anyOf("c.unit_path", places) + " or " + where.anyOf("c.handling_path", places) + ")";
    }

    private static String ofCases(Where where, @Nullable UnitExtent extent) {
        return extent == null
                ? ""
                : " and (" + extent.within(where, "c.unit_path", "c.incident_unit_id") + " or "
                        + extent.within(where, "c.handling_path", "c.handling_unit_id") + ")";
    }

    private static String business(Where where, Responsibilities mine, String path, String organization) {
        Scope his = mine.business();
        var condition = where.anyOf(path, his.territories());
        if (!his.organizations().isEmpty()) {
            condition += " or " + organization + " in (:organizations)";
            where.with("organizations", his.organizations());
        }
        if (!mine.ownLevel().isEmpty()) {
            condition += " or " + path + " in (:ownLevel)";
            where.with("ownLevel", mine.ownLevel().stream().map(UnitPath::value).toList());
        }
        return "(" + condition + ")";
    }

    private long count(Union union) {
        var query = NativeQueries.ofOneColumn(entities, "select count(*) from (" + union.text() + ") due", Long.class);
        union.where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private List<DueTask> rows(Union union, Instant now) {
        var query = entities.createNativeQuery(
                "select * from (" + union.text() + ") due (" + COLUMNS + ") order by due_at, id limit " + union.limit);
        union.where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(row -> task(row, now, union.zone)).toList();
    }

    private static DueTask task(Object[] columns, Instant now, ZoneId zone) {
        var dueAt = (Instant) columns[2];
        return new DueTask(
                (UUID) columns[1],
                DueKind.valueOf((String) columns[0]),
                dueAt,
                LocalDate.ofInstant(dueAt, zone),
                now.isAfter(dueAt),
                (String) columns[3],
                (String) columns[4],
                (String) columns[5],
                (UUID) columns[6],
                (UUID) columns[7],
                (UUID) columns[8],
                (String) columns[9],
                (UUID) columns[10],
                (UUID) columns[11]);
    }

    /**
     * The branches with what holds for all of them: after which row the page begins, and before which moment it ends. What
     * is due by a day is due at the end of it, and compared by its day, or no index would serve it.
     */
    private static final class Union {

        private final Where where = new Where();
        private final List<String> branches = new ArrayList<>();
        private final ZoneId zone;
        private final @Nullable Instant before;
        private @Nullable Instant afterTime;
        private int limit;

        Union(ZoneId zone, @Nullable Instant before) {
            this.zone = zone;
            this.before = before;
        }

        Union after(@Nullable String cursor) {
            if (cursor != null) {
                var last = Cursor.decode(cursor, "dueAt", 2);
                afterTime = last.key(0, Instant::parse);
                where.with("afterId", last.uuid(1));
            }
            return this;
        }

        Union first(int rows) {
            limit = rows;
            return this;
        }

        void addMoments(String select, String dueAt, String id, @Nullable UUID me) {
            var conditions = new StringBuilder(select);
            if (afterTime != null) {
                conditions.append(
                        " and (%1$s > :afterTime or %1$s = :afterTime and %2$s > :afterId)".formatted(dueAt, id));
                where.with("afterTime", afterTime);
            }
            if (before != null) {
                conditions.append(" and %s < :before".formatted(dueAt));
                where.with("before", before);
            }
            add(conditions, dueAt, id, me);
        }

        void addDays(String select, String condition, String day, String id, @Nullable UUID me) {
            var endOfIt = "cast(%s + 1 as timestamp) at time zone '%s' - interval '1 microsecond'".formatted(day, zone);
            var conditions = new StringBuilder(select.formatted(endOfIt)).append(condition);
            if (afterTime != null) {
                var afterDay = LocalDate.ofInstant(afterTime, zone);
                conditions.append((endOf(afterDay, zone).equals(afterTime)
                                ? " and (%1$s > :afterDay or %1$s = :afterDay and %2$s > :afterId)"
                                : " and %1$s >= :afterDay")
                        .formatted(day, id));
                where.with("afterDay", afterDay);
            }
            if (before != null) {
                conditions.append(" and %s < :beforeDay".formatted(day));
                where.with("beforeDay", LocalDate.ofInstant(before, zone));
            }
            add(conditions, day, id, me);
        }

        private void add(StringBuilder branch, String order, String id, @Nullable UUID me) {
            if (me != null && branch.indexOf(":me") >= 0) {
                where.with("me", me);
            }
            if (limit > 0) {
                branch.append(" order by %s, %s limit %d".formatted(order, id, limit));
            }
            branches.add("(" + branch + ")");
        }

        String text() {
            return String.join(" union all ", branches);
        }
    }

    /** The last instant of a day that the database can tell from the next. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
