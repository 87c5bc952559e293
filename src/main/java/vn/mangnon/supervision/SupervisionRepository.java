package vn.mangnon.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.units.UnitExtent;

/**
 * What is asked about cases without a look into them. It is called past row level security, because a supervisor sees no
 * case: every question is narrowed to the places that he supervises.
 */
@ApplicationScoped
class SupervisionRepository {

    private static final String OPEN =
            "c.status not in ('CLOSED', 'REFUTED', 'HANDED_OVER', 'CHILD_DIED', 'MOVED_AWAY', 'AGED_OUT')";

    /** The same rule as that of the warnings ({@code escalations}): what stands still has not passed. */
    private static final String PASSED =
            "k.stopped_at is null and not k.at_once and k.paused_at is null and k.due_at < :now";

    private final EntityManager entities;

    SupervisionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The units in which cases go on. */
    Page<SupervisedUnit> units(
            @Nullable UnitExtent extent,
            List<UnitPath> places,
            Instant now,
            Instant stalledBefore,
            PageRequest request) {
        var where = new Where().within("c.unit_path", places).and(OPEN);
        if (extent != null) {
            extent.narrow(where, "c.unit_path", "c.incident_unit_id");
        }
        Long total = null;
        if (request.counted()) {
            var counting = NativeQueries.ofOneColumn(
                    entities,
                    "select count(distinct c.incident_unit_id) from protection_case c where " + where.text(),
                    Long.class);
            where.parameters().forEach(counting::setParameter);
            total = counting.getSingleResult();
        }
        if (request.cursor() != null) {
            where.and("c.incident_unit_id > :after")
                    .with("after", Cursor.decode(request.cursor(), "unit", 1).uuid(0));
        }
        var query = entities.createNativeQuery("""
                        select c.incident_unit_id, u.name, count(*), count(*) filter (where c.assignee_id is null),
                               count(*) filter (where c.updated_at < :stalledBefore), count(b.since), min(b.since)
                          from protection_case c
                          join admin_unit u on u.id = c.incident_unit_id
                          left join lateral (select min(k.due_at) as since from case_clock k
                                              where k.case_id = c.id and %s) b on true
                         where %s
                         group by c.incident_unit_id, u.name
                         order by c.incident_unit_id
                         limit %d""".formatted(PASSED, where.text(), request.rows()))
                .setParameter("now", now)
                .setParameter("stalledBefore", stalledBefore);
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return Page.of(
                rows.stream().map(SupervisionRepository::unit).toList(),
                request,
                row -> new Cursor("unit", row.adminUnitId()),
                total);
    }

    private static SupervisedUnit unit(Object[] row) {
        return new SupervisedUnit(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                (Instant) row[6]);
    }

    /** Those that were received first come first. */
    Page<WatchedCase> watched(
            WatchFilter filter,
            @Nullable UnitExtent extent,
            List<UnitPath> places,
            Instant now,
            Instant stalledBefore,
            PageRequest request) {
        var where = new Where()
                .within("c.unit_path", places)
                .and(OPEN)
                .with("now", now)
                .with("stalledBefore", stalledBefore);
        if (extent != null) {
            extent.narrow(where, "c.unit_path", "c.incident_unit_id");
        }
        where.and(
                filter.reason() == null
                        ? "(b.codes is not null or c.updated_at < :stalledBefore or c.assignee_id is null)"
                        : switch (filter.reason()) {
                            case BREACHED -> "b.codes is not null";
                            case STALLED -> "c.updated_at < :stalledBefore";
                            case UNASSIGNED -> "c.assignee_id is null";
                        });
        var from = """
                  from protection_case c
                  left join lateral (select string_agg(distinct k.code, ' ' order by k.code) as codes from case_clock k
                                      where k.case_id = c.id and %s) b on true
                 where\s""".formatted(PASSED);
        Long total = null;
        if (request.counted()) {
            var counting = entities.createNativeQuery(
                    "select count(*), bool_or(c.updated_at < :stalledBefore) " + from + where.text());
            where.parameters().forEach(counting::setParameter);
            total = ((Number) ((Object[]) counting.getSingleResult())[0]).longValue();
        }
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "receivedAt", 2);
            where.and("(c.received_at > :afterTime or c.received_at = :afterTime and c.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = entities.createNativeQuery(
                "select c.id, c.number, c.incident_unit_id, c.status, c.received_at, c.updated_at, b.codes,"
                        + " c.assignee_id is null, c.updated_at < :stalledBefore " + from + where.text()
                        + " order by c.received_at, c.id limit " + request.rows());
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return Page.of(
                rows.stream().map(SupervisionRepository::watched).toList(),
                request,
                row -> new Cursor("receivedAt", row.receivedAt(), row.caseId()),
                total);
    }

    private static WatchedCase watched(Object[] row) {
        var codes = (String) row[6];
        var reasons = new ArrayList<WatchReason>();
        if (codes != null) {
            reasons.add(WatchReason.BREACHED);
        }
        if ((Boolean) row[8]) {
            reasons.add(WatchReason.STALLED);
        }
        if ((Boolean) row[7]) {
            reasons.add(WatchReason.UNASSIGNED);
        }
        return new WatchedCase(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                CaseStatus.valueOf((String) row[3]),
                (Instant) row[4],
                (Instant) row[5],
                reasons,
                codes == null
                        ? List.of()
                        : Arrays.stream(codes.split(" "))
                                .map(ClockCode::valueOf)
                                .toList());
    }
}
