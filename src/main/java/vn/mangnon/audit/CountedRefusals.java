package vn.mangnon.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Writes down, every minute and on each replica by itself, how many refusals were counted instead of recorded. */
@Singleton
class CountedRefusals {

    private final AuditTrail trail;

    CountedRefusals(AuditTrail trail) {
        this.trail = trail;
    }

    @Scheduled(every = "1m")
    void write() {
        trail.writeCounted();
    }
}
