package vn.mangnon.escalations;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.mangnon.access.RowSecurity;

/**
 * Raises what has come to its mark: at every start, before the server says it is ready, and every minute. It can run any
 * number of times, on any number of replicas, and after any time of rest (decision 5): each warning has its unique key of clock, mark and end.
 */
@ApplicationScoped
@Transactional
class AlertRun {

    private final AlertRepository alerts;
    private final EscalationConfig config;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    AlertRun(AlertRepository alerts, EscalationConfig config, RowSecurity rowSecurity, Clock clock) {
        this.alerts = alerts;
        this.config = config;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** @return how many were raised */
    int run() {
        var raised = rowSecurity.lifted(() -> {
            alerts.lockTheRun();
            return alerts.raise(config.chairAfter(), config.provinceAfter(), clock.instant());
        });
        if (raised > 0) {
            Log.infof("clock alerts: %d raised", raised);
        }
        return raised;
    }

    void atStart(@Observes @Priority(910) StartupEvent event) {
        run();
    }

    @Scheduled(cron = "0 * * * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void everyMinute() {
        run();
    }
}
