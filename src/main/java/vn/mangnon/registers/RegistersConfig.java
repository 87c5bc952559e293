package vn.mangnon.registers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "mangnon.registers")
interface RegistersConfig {

    /** A child at risk was helped in time when the first action came at most so many days after it was found. */
    @WithDefault("7")
    @Min(0)
    @Max(365)
    int inTimeDays();
}
