package vn.mangnon.platform;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

class ClockProducer {

    @ConfigMapping(prefix = "mangnon")
    interface ZoneConfig {

        /** The civil calendar that all dates are in. */
        ZoneId zone();
    }

    @Produces
    @Singleton
    Clock clock(ZoneConfig config) {
        return Clock.system(config.zone());
    }
}
