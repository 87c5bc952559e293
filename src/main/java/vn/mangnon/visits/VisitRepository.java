package vn.mangnon.visits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Cursor;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Where;
import vn.mangnon.units.UnitExtent;

/** Questions about visits of one household that the caller was found to have business with, and about proposals. */
@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

    Visit require(UUID id, UUID householdId) {
        return find("id = ?1 and householdId = ?2", id, householdId)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    boolean isOf(UUID id, UUID householdId) {
        return count("id = ?1 and householdId = ?2", id, householdId) > 0;
    }

    Page<Visit> page(UUID householdId, PageRequest request) {
        var where = new Where().and("householdId = :householdId", "householdId", householdId);
        var total = request.counted() ? count(where.text(), where.parameters()) : null;
        if (request.cursor() != null) {
            var cursor = Cursor.decode(request.cursor(), "-visitedOn", 2);
            where.and("(visitedOn < :day or visitedOn = :day and id < :after)")
                    .with("day", cursor.key(0, LocalDate::parse))
                    .with("after", cursor.uuid(1));
        }
        List<Visit> rows = find(where.text() + " order by visitedOn desc, id desc", where.parameters())
                .page(0, request.rows())
                .list();
        return Page.of(rows, request, visit -> new Cursor("-visitedOn", visit.visitedOn(), visit.id()), total);
    }

    RiskProposal requireProposal(UUID id, Sight sight) {
        var where = new Where().within("p.unitPath", sight.places()).and("p.id = :id", "id", id);
        var query = getEntityManager()
                .createQuery("select p from RiskProposal p where " + where.text(), RiskProposal.class);
        where.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(Problem::notFound);
    }

    Page<RiskProposal> proposals(ProposalFilter filter, @Nullable UnitExtent extent, Sight sight, PageRequest request) {
        var where = new Where().within("p.unitPath", sight.places()).and("p.state = :state", "state", filter.state());
        if (extent != null) {
            // A proposal lies where its household does; it was never written under a unit of its own.
            where.within("p.unitPath", extent.places());
        }
        Long total = null;
        if (request.counted()) {
            var count = getEntityManager()
                    .createQuery("select count(p) from RiskProposal p where " + where.text(), Long.class);
            where.parameters().forEach(count::setParameter);
            total = count.getSingleResult();
        }
        if (request.cursor() != null) {
            where.and(
                    "p.id > :after",
                    "after",
                    Cursor.decode(request.cursor(), "id", 1).uuid(0));
        }
        var query = getEntityManager()
                .createQuery(
                        "select p from RiskProposal p where " + where.text() + " order by p.id", RiskProposal.class)
                .setMaxResults(request.rows());
        where.parameters().forEach(query::setParameter);
        return Page.of(query.getResultList(), request, proposal -> new Cursor("id", proposal.id()), total);
    }

    /** Until the transaction ends. */
    void lock(UUID householdId) {
        getEntityManager()
                .createNativeQuery("select id from household where id = :id for update")
                .setParameter("id", householdId)
                .getResultList();
    }

    /** Whether the same is proposed already and waits. */
    boolean isOpen(SignDetails sign) {
        return getEntityManager()
                        .createQuery(
                                "select count(p) from RiskProposal p where p.state = OPEN and p.atRiskReason = :reason"
                                        + " and (p.childId = :child or p.childId is null and p.memberId = :member)",
                                Long.class)
                        .setParameter("reason", sign.atRiskReason())
                        .setParameter("child", sign.childId())
                        .setParameter("member", sign.memberId())
                        .getSingleResult()
                > 0;
    }

    /** Follows the households after their units moved in the tree. */
    int followUnits() {
        return getEntityManager()
                .createNativeQuery("update risk_proposal p set unit_path = h.unit_path, version = p.version + 1"
                        + " from household h where h.id = p.household_id and p.unit_path <> h.unit_path")
                .executeUpdate();
    }
}
