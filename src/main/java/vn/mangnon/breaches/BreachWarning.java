package vn.mangnon.breaches;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That so much of the time was gone, and the authority not told. */
@Schema(name = "BreachWarning")
record BreachWarning(Stage stage, Instant raisedAt) {

    @Schema(
            name = "BreachWarningStage",
            description = "`HALF` or `THREE_QUARTERS` of the time was gone; `BREACHED`: all of it.")
    enum Stage {
        HALF,
        THREE_QUARTERS,
        BREACHED
    }
}
