package vn.mangnon.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

class ClockProducer {

    /** The civil calendar that all dates are in, wherever the server stands. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    @Produces
    @Singleton
    Clock clock() {
        // Microseconds, as PostgreSQL keeps them: what is answered now is what will be read later.
        return Clock.tick(Clock.system(VIETNAM), Duration.of(1, ChronoUnit.MICROS));
    }
}
