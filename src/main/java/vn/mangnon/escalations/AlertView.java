package vn.mangnon.escalations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.clocks.ClockCode;

/** A warning: which case, which clock, how far. Nothing of the child. */
@Schema(name = "ClockAlert")
record AlertView(
        UUID id,

        @Schema(
                description =
                        "HALF, THREE_QUARTERS, END: for whoever answers for the case, or every officer of the place"
                                + " while nobody does. TO_CHAIR: over time, for the commune's chair. TO_PROVINCE: for the"
                                + " province's supervisors.")
        ClockAlert.Kind kind,

        Instant raisedAt,
        UUID caseId,
        String caseNumber,
        UUID incidentUnitId,
        ClockCode clock,
        String legalBasis,
        Instant startedAt,
        Instant dueAt,

        @Schema(description = "When what it waited for was done, if it was meanwhile.") @Nullable
        Instant stoppedAt,

        @Schema(description = "When the caller marked it as seen.") @Nullable
        Instant seenAt) {}
