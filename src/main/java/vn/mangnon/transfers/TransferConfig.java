package vn.mangnon.transfers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "mangnon.transfers")
interface TransferConfig {

    /** No law sets it: how many working days the holding commune has to answer. */
    @WithDefault("5")
    @Min(1)
    @Max(90)
    int answerWithinWorkingDays();
}
