package vn.mangnon.clocks;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Goes through the clocks after the calendar has changed: some cases in each transaction, until none is left. What it did is
 * done, so a kill costs one slice; of two replicas each takes what the other does not work on (decision 5).
 */
@ApplicationScoped
class CalendarRun {

    private static final int SLICE = 50;

    private final Clocks clocks;

    CalendarRun(Clocks clocks) {
        this.clocks = clocks;
    }

    /** @return of how many cases the clocks were reckoned */
    int run() {
        var done = 0;
        int slice;
        do {
            slice = QuarkusTransaction.requiringNew().call(() -> clocks.reckonNoted(SLICE));
            done += slice;
        } while (slice == SLICE);
        if (done > 0) {
            Log.infof("clocks of %d cases reckoned by another calendar", done);
        }
        return done;
    }

    /** Half a minute before the warnings of the minute. */
    @Scheduled(cron = "30 * * * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void everyMinute() {
        run();
    }
}
