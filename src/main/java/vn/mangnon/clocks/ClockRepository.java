package vn.mangnon.clocks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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

    List<CaseClock> ofCases(Collection<UUID> caseIds) {
        return list("caseId in ?1 order by startedAt, code, ordinal", caseIds);
    }

    /** The cases whose clocks another calendar may move: those with a limit in days that is not yet over. */
    List<UUID> casesWithRunningClocks() {
        return getEntityManager()
                .createQuery(
                        "select distinct k.caseId from CaseClock k where k.stoppedAt is null and not k.atOnce",
                        UUID.class)
                .getResultList();
    }
}
