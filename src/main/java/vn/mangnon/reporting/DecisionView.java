package vn.mangnon.reporting;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the receiver did with a report, and why. */
@Schema(name = "ReportDecision")
record DecisionView(
        @Schema(description = "RETURN, ACCEPTANCE or WAIVER.")
        ReportEvent.Kind kind,

        Instant at,
        @Nullable String note) {

    static DecisionView of(ReportEvent event) {
        return new DecisionView(event.kind(), event.createdAt(), event.note());
    }
}
