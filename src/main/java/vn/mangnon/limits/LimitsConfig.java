package vn.mangnon.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Each for one account, if it does not say otherwise. */
@ConfigMapping(prefix = "mangnon.limits")
interface LimitsConfig {

    /** Wrong passwords; whether there is such an account makes no difference. */
    @WithDefault("10")
    @Min(1)
    int failedSignInsPerMinute();

    /**
     * Sign-ins that did not succeed, by one address: who invents names meets the limit of none of them, and each try costs a
     * quarter of a second of a processor. A commune behind one address is many people.
     */
    @WithDefault("100")
    @Min(1)
    int failedSignInsPerMinuteAndAddress();

    /** Searches by an identifier that find nothing: nobody mistypes so often, but who tries out numbers does. */
    @WithDefault("10")
    @Min(1)
    int missedSearchesPerMinute();

    /**
     * Changes of personal IDs: that a number is refused tells that somebody has it, also in a place that is none of one's
     * business, and one record could try out all of them.
     */
    @WithDefault("30")
    @Min(1)
    int changedNumbersPerMinute();

    @WithDefault("100")
    @Min(1)
    int nameSearchesPerSecond();
}
