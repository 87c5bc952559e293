package vn.mangnon.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "mangnon.imports")
interface ImportConfig {

    /** Parts of one list that are worked on at once, each with a connection of its own. */
    @WithDefault("2")
    @Min(1)
    @Max(4)
    int partsAtOnce();
}
