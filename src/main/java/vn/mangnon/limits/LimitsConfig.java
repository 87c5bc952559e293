package vn.mangnon.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Each for one account. */
@ConfigMapping(prefix = "mangnon.limits")
interface LimitsConfig {

    /** Wrong passwords; whether there is such an account makes no difference. */
    @WithDefault("10")
    @Min(1)
    int failedSignInsPerMinute();

    /** Searches by an identifier that find nothing: nobody mistypes so often, but who tries out numbers does. */
    @WithDefault("10")
    @Min(1)
    int missedSearchesPerMinute();

    /** Of the rows of lists, which may be a million numbers: so many have moved here from elsewhere, and no more. */
    @WithDefault("2000")
    @Min(1)
    int foundElsewherePerDay();

    @WithDefault("100")
    @Min(1)
    int nameSearchesPerSecond();
}
