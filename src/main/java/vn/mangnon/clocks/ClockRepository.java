package vn.mangnon.clocks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.mangnon.kernel.NativeQueries;

/** The events and clocks of cases that somebody was found to have business with; the feature above asks for them. */
@ApplicationScoped
class ClockRepository implements PanacheRepositoryBase<CaseClock, UUID> {

    /** What happened in a case, as it was written. */
    List<CaseEvent> eventsOf(UUID caseId) {
        return getEntityManager()
                .createQuery("select e from CaseEvent e where e.caseId = :caseId order by e.seq", CaseEvent.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    boolean wasTold(UUID caseId, ClockEvent event) {
        return getEntityManager()
                        .createQuery(
                                "select count(e) from CaseEvent e where e.caseId = :caseId and e.event = :event",
                                Long.class)
                        .setParameter("caseId", caseId)
                        .setParameter("event", event)
                        .getSingleResult()
                > 0;
    }

    List<CaseClock> ofCases(Collection<UUID> caseIds) {
        return list("caseId in ?1 order by startedAt, code, ordinal", caseIds);
    }

    /** Notes the cases whose clocks another calendar may move, in one statement: those with a limit that still runs. */
    int noteThoseThatRun() {
        return getEntityManager()
                .createNativeQuery("insert into clocks_to_reckon select distinct case_id from case_clock"
                        + " where stopped_at is null and not at_once on conflict do nothing")
                .executeUpdate();
    }

    /** The next cases to reckon, which nobody else works on. They are done with this transaction. */
    List<UUID> takeNoted(int most) {
        return NativeQueries.ofOneColumn(
                        getEntityManager(),
                        "delete from clocks_to_reckon where case_id in (select case_id from clocks_to_reckon"
                                + " order by case_id limit :most for update skip locked) returning case_id",
                        UUID.class)
                .setParameter("most", most)
                .getResultList();
    }
}
