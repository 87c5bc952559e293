package vn.mangnon.registers;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.mangnon.access.RowSecurity;

/**
 * Writes down who turned sixteen: every night, and at every start for the nights in between. That they are no longer counted
 * needs no run (decision 4); what is written is what happened once: the change feed is told, and who lived in long-term care
 * comes to the list of what is still to be done for them (TT 14/2020 Đ.13.4). Any number of replicas may run it.
 */
@ApplicationScoped
@Transactional
class GrowingUp {

    private final RegisterRepository registers;
    private final RowSecurity rowSecurity;
    private final Event<ChildrenGrewUp> news;
    private final Clock clock;

    GrowingUp(RegisterRepository registers, RowSecurity rowSecurity, Event<ChildrenGrewUp> news, Clock clock) {
        this.registers = registers;
        this.rowSecurity = rowSecurity;
        this.news = news;
        this.clock = clock;
    }

    void run() {
        registers.lockTheRun();
        var now = clock.instant();
        var grown = rowSecurity.lifted(() -> registers.noteGrown(LocalDate.now(clock), now));
        if (grown > 0) {
            news.fire(new ChildrenGrewUp(grown, now));
            Log.infof("%d children turned sixteen", grown);
        }
    }

    /** After the demonstration's children are there. */
    void atStart(@Observes @Priority(950) StartupEvent event) {
        run();
    }

    @Scheduled(cron = "0 2 0 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void atMidnight() {
        run();
    }
}
