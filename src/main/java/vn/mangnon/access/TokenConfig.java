package vn.mangnon.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the tokens of local accounts live. */
@ConfigMapping(prefix = "mangnon.tokens")
interface TokenConfig {

    @WithDefault("1h")
    Duration lifetime();

    @WithDefault("30d")
    Duration refreshLifetime();
}
