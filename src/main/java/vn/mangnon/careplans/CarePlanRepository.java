package vn.mangnon.careplans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;

/** Questions about plans, always of one case that the caller was found to have business with. */
@ApplicationScoped
class CarePlanRepository implements PanacheRepositoryBase<CarePlan, UUID> {

    Optional<CarePlan> last(UUID caseId) {
        return find("caseId = ?1 order by number desc", caseId).firstResultOptional();
    }

    CarePlan requireLast(UUID caseId) {
        return last(caseId).orElseThrow(Problem::notFound);
    }

    Optional<CarePlan> lastApproved(UUID caseId) {
        return find("caseId = ?1 and decision = ?2 order by number desc", caseId, CarePlan.Decision.APPROVED)
                .firstResultOptional();
    }

    Page<CarePlan> page(UUID caseId, PageRequest request) {
        var where = new Where().and("caseId = :caseId", "caseId", caseId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "number", 1);
            where.and("number > :afterNumber").with("afterNumber", cursor.key(0, Integer::valueOf));
        }
        var rows = find(where.text() + " order by number", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, row -> new Cursor("number", row.number()), total);
    }

    CareService requireService(UUID id, UUID planId) {
        return getEntityManager()
                .createQuery("select s from CareService s where s.id = :id and s.plan.id = :plan", CareService.class)
                .setParameter("id", id)
                .setParameter("plan", planId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    Page<CareService> services(UUID planId, PageRequest request) {
        var where = new Where().and("s.plan.id = :plan", "plan", planId);
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "position", 1);
            where.and("s.position > :afterPosition").with("afterPosition", cursor.key(0, Integer::valueOf));
        }
        var query = getEntityManager()
                .createQuery(
                        "select s from CareService s where " + where.text() + " order by s.position", CareService.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        var total = request.counted()
                ? getEntityManager()
                        .createQuery("select count(s) from CareService s where s.plan.id = :plan", Long.class)
                        .setParameter("plan", planId)
                        .getSingleResult()
                : null;
        return Page.of(query.getResultList(), request, row -> new Cursor("position", row.position()), total);
    }

    boolean dispatchIdIsTaken(UUID id) {
        return getEntityManager()
                        .createQuery("select count(d) from PlanDispatch d where d.id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    PlanDispatch requireDispatch(UUID id, UUID caseId) {
        return getEntityManager()
                .createQuery("select d from PlanDispatch d where d.id = :id and d.caseId = :caseId", PlanDispatch.class)
                .setParameter("id", id)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    Page<PlanDispatch> dispatches(UUID planId, PageRequest request) {
        var where = new Where().and("d.planId = :plan", "plan", planId);
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "sentAt", 2);
            where.and("(d.sentAt > :afterTime or d.sentAt = :afterTime and d.id > :afterId)")
                    .with("afterTime", cursor.key(0, Instant::parse))
                    .with("afterId", cursor.uuid(1));
        }
        var query = getEntityManager()
                .createQuery(
                        "select d from PlanDispatch d where " + where.text() + " order by d.sentAt, d.id",
                        PlanDispatch.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        var total = request.counted()
                ? getEntityManager()
                        .createQuery("select count(d) from PlanDispatch d where d.planId = :plan", Long.class)
                        .setParameter("plan", planId)
                        .getSingleResult()
                : null;
        return Page.of(query.getResultList(), request, row -> new Cursor("sentAt", row.sentAt(), row.id()), total);
    }
}
