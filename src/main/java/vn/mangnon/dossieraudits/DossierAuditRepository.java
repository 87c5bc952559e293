package vn.mangnon.dossieraudits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.NativeQueries;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.units.UnitExtent;

/**
 * All questions about audits. What is asked about cases here is asked past row level security, for audits of the caller's
 * own places alone; what the commune asks about its own case is not.
 */
@ApplicationScoped
class DossierAuditRepository implements PanacheRepositoryBase<DossierAudit, UUID> {

    DossierAudit require(UUID id, List<UnitPath> places) {
        var where = new Where().and("a.id = :id", "id", id).within("a.unitPath", places);
        return find("from DossierAudit a where " + where.text(), where.parameters())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean idIsTaken(UUID id) {
        return count("id", id) > 0;
    }

    /** The latest first. */
    Page<DossierAudit> page(List<UnitPath> places, PageRequest request) {
        var where = new Where().within("a.unitPath", places);
        var total = request.counted()
                ? count("select count(a) from DossierAudit a where " + where.text(), where.parameters())
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-createdAt", 2);
            where.and("(a.createdAt < :beforeTime or a.createdAt = :beforeTime and a.id < :beforeId)")
                    .with("beforeTime", cursor.key(0, Instant::parse))
                    .with("beforeId", cursor.uuid(1));
        }
        List<DossierAudit> rows = find(
                        "from DossierAudit a where " + where.text() + " order by a.createdAt desc, a.id desc",
                        where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("-createdAt", row.createdAt(), row.id()), total);
    }

    /** How many cases there are to draw from. */
    int population(DossierAudit audit, UnitExtent extent, ZoneId zone) {
        var where = drawnFrom(audit, extent, zone);
        var query = NativeQueries.ofOneColumn(
                getEntityManager(), "select count(*) from protection_case c where " + where.text(), Long.class);
        where.parameters().forEach(query::setParameter);
        return Math.toIntExact(query.getSingleResult());
    }

    /** Those with the lowest lots. A lot follows from the seed and the case alone, so the same are drawn again. */
    List<UUID> draw(DossierAudit audit, UnitExtent extent, ZoneId zone) {
        var where = drawnFrom(audit, extent, zone);
        var query = NativeQueries.ofOneColumn(
                        getEntityManager(),
                        "select c.id from protection_case c where " + where.text()
                                + " order by md5(:seed || ':' || cast(c.id as text)), c.id limit " + audit.size(),
                        UUID.class)
                .setParameter("seed", Long.toString(audit.seed()));
        where.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private static Where drawnFrom(DossierAudit audit, UnitExtent extent, ZoneId zone) {
        return extent.narrow(new Where(), "c.unit_path", "c.incident_unit_id")
                .and("c.received_at >= :from and c.received_at < :until")
                .with("from", startOf(audit.receivedFrom(), zone))
                .with("until", startOf(audit.receivedTo().plusDays(1), zone));
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    void keep(UUID auditId, List<UUID> drawn) {
        for (int i = 0; i < drawn.size(); i++) {
            getEntityManager()
                    .createNativeQuery("insert into dossier_audit_case (audit_id, position, case_id)"
                            + " values (:audit, :position, :case)")
                    .setParameter("audit", auditId)
                    .setParameter("position", i)
                    .setParameter("case", drawn.get(i))
                    .executeUpdate();
        }
    }

    boolean wasDrawn(UUID auditId, UUID caseId) {
        return !getEntityManager()
                .createNativeQuery("select 1 from dossier_audit_case where audit_id = :audit and case_id = :case")
                .setParameter("audit", auditId)
                .setParameter("case", caseId)
                .getResultList()
                .isEmpty();
    }

    /** As they were drawn; a hundred at most. */
    List<DrawnCase> drawn(UUID auditId, Instant now) {
        var query = getEntityManager()
                .createNativeQuery("""
                        select c.id, c.number, c.status,
                               exists (select from case_intake i where i.case_id = c.id),
                               exists (select from care_plan p where p.case_id = c.id and p.decision = 'APPROVED'),
                               (select count(*) from case_clock k
                                 where k.case_id = c.id and not k.at_once
                                   and (k.stopped_at > k.due_at
                                        or k.stopped_at is null and k.paused_at is null and k.due_at < :now))
                          from dossier_audit_case d join protection_case c on c.id = d.case_id
                         where d.audit_id = :audit order by d.position
                        """)
                .setParameter("audit", auditId)
                .setParameter("now", now);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new DrawnCase(
                        (UUID) row[0],
                        (String) row[1],
                        CaseStatus.valueOf((String) row[2]),
                        (Boolean) row[3],
                        (Boolean) row[4],
                        ((Number) row[5]).intValue()))
                .toList();
    }

    boolean findingIdIsTaken(UUID id) {
        return getEntityManager()
                        .createQuery("select count(f) from AuditFinding f where f.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    AuditFinding requireFinding(UUID id, UUID caseId) {
        return getEntityManager()
                .createQuery("select f from AuditFinding f where f.id = :id and f.caseId = :case", AuditFinding.class)
                .setParameter("id", id)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    Page<AuditFinding> findingsOfAudit(UUID auditId, PageRequest request) {
        return findings("f.auditId = :of", auditId, request);
    }

    Page<AuditFinding> findingsOfCase(UUID caseId, PageRequest request) {
        return findings("f.caseId = :of", caseId, request);
    }

    /** As they were written. */
    private Page<AuditFinding> findings(String condition, UUID of, PageRequest request) {
        var where = new Where().and(condition, "of", of);
        var total = request.counted()
                ? getEntityManager()
                        .createQuery("select count(f) from AuditFinding f where " + condition, Long.class)
                        .setParameter("of", of)
                        .getSingleResult()
                : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "createdAt", 2);
            where.and("(f.createdAt > :afterTime or f.createdAt = :afterTime and f.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select f from AuditFinding f where " + where.text() + " order by f.createdAt, f.id",
                        AuditFinding.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(
                query.getResultList(), request, row -> new Cursor("createdAt", row.createdAt(), row.id()), total);
    }

    /** Follows the units after they moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update dossier_audit a set unit_path = u.home, version = a.version + 1"
                        + " from admin_unit u where u.id = a.admin_unit_id and a.unit_path <> u.home")
                .executeUpdate();
    }
}
