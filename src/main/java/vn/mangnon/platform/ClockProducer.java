package vn.mangnon.platform;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

class ClockProducer {

    @ConfigMapping(prefix = "mangnon")
    interface ZoneConfig {

        /** The civil calendar that all dates are in. */
        ZoneId zone();
    }

    @Produces
    @Singleton
    Clock clock(ZoneConfig config) {
        // Microseconds, as PostgreSQL keeps them: what is answered now is what will be read later.
        return Clock.tick(Clock.system(config.zone()), Duration.of(1, ChronoUnit.MICROS));
    }
}
