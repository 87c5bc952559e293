package vn.mangnon.escalations;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.clocks.ClockCode;

/** A clock that waits. */
@Schema(name = "RunningClock")
record RunningClockView(
        @NotNull UUID id,
        @NotNull UUID caseId,
        @NotNull String caseNumber,
        @NotNull UUID incidentUnitId,
        @Nullable UUID assigneeId,
        @NotNull ClockCode clock,
        @NotNull String legalBasis,
        @NotNull Instant startedAt,

        @Schema(description = "In the past: breached.") @NotNull
        Instant dueAt) {}
