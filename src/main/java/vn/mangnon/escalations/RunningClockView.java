package vn.mangnon.escalations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.clocks.ClockCode;

/** A clock that waits. */
@Schema(name = "RunningClock")
record RunningClockView(
        UUID id,
        UUID caseId,
        String caseNumber,
        UUID incidentUnitId,
        @Nullable UUID assigneeId,
        ClockCode clock,
        String legalBasis,
        Instant startedAt,

        @Schema(description = "In the past: breached.") Instant dueAt) {}
