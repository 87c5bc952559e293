package vn.mangnon.demonstration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

@ConfigMapping(prefix = "mangnon.demo")
interface DemonstrationConfig {

    /** Set by the launcher when it starts the embedded database; not for anybody else to set. */
    @WithDefault("false")
    boolean enabled();

    /** The password of every demonstration account, taken as given; a random one, printed once, if there is none. */
    Optional<String> password();
}
