package vn.mangnon.demonstration;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.DemonstrationWanted;

/** Loads the demonstration at the first start, all of it or nothing. */
@ApplicationScoped
class Demonstration {

    private final DemonstrationConfig config;
    private final Accounts accounts;
    private final Event<DemonstrationWanted> wanted;
    private final EntityManager entities;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    Demonstration(
            DemonstrationConfig config,
            Accounts accounts,
            Event<DemonstrationWanted> wanted,
            EntityManager entities,
            RowSecurity rowSecurity,
            Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.wanted = wanted;
        this.entities = entities;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** After the code lists and the calendar, before the units' and the deadlines' own runs. */
    @Transactional
    void atStart(@Observes @Priority(60) StartupEvent event) {
        if (!config.enabled() || accounts.exists(DemonstrationAccounts.ADMIN)) {
            return;
        }
        rowSecurity.lifted(() -> {
            wanted.fire(new DemonstrationWanted(clock.instant()));
            entities.flush();
        });
        Log.info("demonstration loaded; every child in it is invented");
    }
}
