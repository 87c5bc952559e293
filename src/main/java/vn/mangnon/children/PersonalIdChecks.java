package vn.mangnon.children;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.mangnon.access.RowSecurity;

/** Numbers that came past the entity, or before this was asked, are looked at in the background. */
@ApplicationScoped
@Transactional
class PersonalIdChecks {

    private final PersonalIdRepository personalIds;
    private final RowSecurity rowSecurity;

    PersonalIdChecks(PersonalIdRepository personalIds, RowSecurity rowSecurity) {
        this.personalIds = personalIds;
        this.rowSecurity = rowSecurity;
    }

    /** A few thousand at most, so that no transaction lasts. */
    @Scheduled(every = "1m", delayed = "40s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        rowSecurity.lifted(personalIds::lookAtUnchecked);
    }
}
