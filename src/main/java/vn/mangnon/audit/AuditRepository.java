package vn.mangnon.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Where;

/** Reads the trail, the latest entry first. It is not cut by place: whoever may read it reads all of it. */
@ApplicationScoped
class AuditRepository {

    private static final String ORDER = "-seq";

    /** What was answered was not begun to be written longer ago than this. */
    private static final Duration LONGEST_REQUEST = Duration.ofHours(1);

    private final EntityManager entities;
    private final Clock clock;

    AuditRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Only what changed something: rows of these kinds, of this subject. */
    Page<AuditRow> changes(AuditSubject subjectType, UUID subjectId, Collection<String> kinds, PageRequest request) {
        var where = new Where()
                .and("e.subject_ids @> array[cast(:subject as uuid)]", "subject", subjectId)
                .and("e.subject_type = :type", "type", subjectType.name())
                .and(
                        "exists (select 1 from jsonb_array_elements(e.changes) r"
                                + " where r ->> 'row' = any(cast(:kinds as text[])) and (cardinality(e.subject_ids) = 1"
                                + " or coalesce(r ->> 'of', r ->> 'id') = cast(:subject as text)))",
                        "kinds",
                        kinds.toArray(String[]::new));
        return page(where, request);
    }

    Page<AuditRow> page(
            @Nullable AuditSubject subjectType, @Nullable UUID subjectId, AccessFilter filter, PageRequest request) {
        var zone = clock.getZone();
        var where = new Where()
                .and("e.subject_ids @> array[cast(:subject as uuid)]", "subject", subjectId)
                .and("e.subject_type = :type", "type", subjectType == null ? null : subjectType.name())
                .and("e.username = :username", "username", filter.username())
                .and(
                        "e.outcome = :outcome",
                        "outcome",
                        filter.outcome() == null ? null : filter.outcome().name());
        if (filter.from() != null) {
            where.and("e.at >= :from", "from", filter.from().atStartOfDay(zone).toInstant());
        }
        if (filter.to() != null) {
            where.and(
                    "e.at < :until",
                    "until",
                    filter.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
        return page(where, request);
    }

    /** Whom a transaction showed, wherever it may have written that in parts. */
    Map<AuditSubject, Set<UUID>> shownBy(String transaction, Instant since) {
        var rows = entities.createNativeQuery(
                        "select subject_type, subject_ids from audit_entry where txid = cast(:transaction as xid8)"
                                + " and outcome = 'ALLOWED' and subject_type is not null and at >= :since")
                .setParameter("transaction", transaction)
                .setParameter("since", since.minus(LONGEST_REQUEST))
                .getResultList();
        Map<AuditSubject, Set<UUID>> shown = new EnumMap<>(AuditSubject.class);
        for (var row : rows) {
            var columns = (Object[]) row;
            shown.computeIfAbsent(AuditSubject.valueOf((String) columns[0]), first -> new LinkedHashSet<>())
                    .addAll(Arrays.asList((UUID[]) columns[1]));
        }
        return shown;
    }

    private Page<AuditRow> page(Where where, PageRequest request) {
        var total = request.counted() ? count(where) : null;
        if (request.cursor() != null) {
            where.and(
                    "e.seq < :after",
                    "after",
                    Cursor.decode(request.cursor(), ORDER, 1).key(0, Long::valueOf));
        }
        var query = entities.createNativeQuery("""
                        select e.seq, e.id, e.at, e.username, e.acting_for, e.address, e.operation, e.trace_id,
                               e.subject_type, e.subject_ids, e.outcome, e.status, e.times, cast(e.changes as text)
                          from audit_entry e
                         where %s
                         order by e.seq desc
                        """.formatted(where.text())).setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return Page.of(
                rows.stream().map(AuditRepository::row).toList(), request, row -> new Cursor(ORDER, row.seq()), total);
    }

    private Long count(Where where) {
        var query = NativeQueries.ofOneColumn(
                entities, "select count(*) from audit_entry e where " + where.text(), Long.class);
        where.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static AuditRow row(Object[] columns) {
        var subjectType = (String) columns[8];
        return new AuditRow(
                ((Number) columns[0]).longValue(),
                (UUID) columns[1],
                (Instant) columns[2],
                (String) columns[3],
                (UUID) columns[4],
                (String) columns[5],
                (String) columns[6],
                (String) columns[7],
                subjectType == null ? null : AuditSubject.valueOf(subjectType),
                Arrays.asList((UUID[]) columns[9]),
                Outcome.valueOf((String) columns[10]),
                columns[11] == null ? null : ((Number) columns[11]).intValue(),
                ((Number) columns[12]).intValue(),
                (String) columns[13]);
    }
}
