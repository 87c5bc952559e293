package vn.mangnon.children;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * When somebody is to look at an entry again. The law sets no interval for the registers; these are settings of the
 * installation, {@code mangnon.register-reviews.*}, as ISO 8601 periods.
 */
@Singleton
public class ReviewIntervals {

    /** After how long each register is looked at again. */
    @ConfigMapping(prefix = "mangnon.register-reviews")
    interface Config {
        @WithDefault("P6M")
        Period specialCircumstances();

        @WithDefault("P1M")
        Period atHighRisk();

        @WithDefault("P3M")
        Period atMediumRisk();

        @WithDefault("P6M")
        Period atLowRisk();

        @WithDefault("P7D")
        Period urgentProtection();

        @WithDefault("P1Y")
        Period poverty();

        @WithDefault("P6M")
        Period hardship();
    }

    private final Config config;

    ReviewIntervals(Config config) {
        this.config = config;
    }

    LocalDate reviewAfter(Circumstance entry, LocalDate day) {
        return day.plus(
                switch (entry.register()) {
                    case SPECIAL_CIRCUMSTANCES -> config.specialCircumstances();
                    case AT_RISK -> ofRisk(Objects.requireNonNullElse(entry.riskLevel(), RiskLevel.MEDIUM));
                    case URGENT_PROTECTION -> config.urgentProtection();
                    case POVERTY -> config.poverty();
                    case HARDSHIP -> config.hardship();
                });
    }

    private Period ofRisk(RiskLevel level) {
        return switch (level) {
            case HIGH -> config.atHighRisk();
            case MEDIUM -> config.atMediumRisk();
            case LOW -> config.atLowRisk();
        };
    }
}
