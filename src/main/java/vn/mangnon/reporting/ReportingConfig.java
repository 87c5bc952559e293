package vn.mangnon.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "mangnon.reporting")
interface ReportingConfig {

    /** How many days before its last day a deadline is due soon. */
    @WithDefault("14")
    @Min(1)
    @Max(90)
    int dueSoonDays();

    /** Deadlines are made for this year and as many after it. */
    @WithDefault("1")
    @Min(0)
    @Max(10)
    int yearsAhead();
}
