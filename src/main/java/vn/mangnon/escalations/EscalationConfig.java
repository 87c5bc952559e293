package vn.mangnon.escalations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long after the end of a limit the next one up is told. */
@ConfigMapping(prefix = "escalations")
interface EscalationConfig {

    /** At once, as a rule: the twelve hours are over. */
    @WithDefault("0s")
    Duration chairAfter();

    @WithDefault("12h")
    Duration provinceAfter();
}
