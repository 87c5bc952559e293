package vn.mangnon.breaches;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Looks at the clocks of the breaches that the authority has not been told of: at every start and every five minutes. It
 * warns at half of the time, at three quarters, and when it has run out, once each, on however many replicas (decision 5).
 */
@ApplicationScoped
@Transactional
class BreachRun {

    private final BreachRepository breaches;
    private final Event<BreachesChecked> checked;
    private final Clock clock;

    BreachRun(BreachRepository breaches, Event<BreachesChecked> checked, Clock clock) {
        this.breaches = breaches;
        this.checked = checked;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(910) StartupEvent event) {
        run();
    }

    @Scheduled(every = "5m", delayed = "5m")
    void run() {
        var now = clock.instant();
        breaches.lockTheRun();
        breaches.warn(now)
                .forEach(warned -> Log.warnf(
                        "breach notice %s: the authority has not been told, %s", warned.id(), warned.stage()));
        var waiting = breaches.waiting(now);
        checked.fire(new BreachesChecked(waiting.running(), waiting.breached(), now));
    }
}
