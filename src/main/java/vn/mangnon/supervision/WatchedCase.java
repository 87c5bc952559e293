package vn.mangnon.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.clocks.ClockCode;
import vn.mangnon.procedure.CaseStatus;

/** A case that a supervisor has to ask about: its number, its state and its clocks, and nothing of the child. */
@Schema(name = "WatchedCase")
record WatchedCase(
        @Schema(description = "With it and a stated ground the case can be opened; see `/exceptional-accesses`.")
        UUID caseId,

        String caseNumber,
        UUID adminUnitId,
        CaseStatus status,
        Instant receivedAt,

        @Schema(description = "When something was last written to it.")
        Instant lastChangedAt,

        List<WatchReason> reasons,

        @Schema(description = "The limits that have passed and are still waited for.")
        List<ClockCode> breachedClocks) {}
