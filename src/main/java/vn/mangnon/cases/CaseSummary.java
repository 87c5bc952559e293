package vn.mangnon.cases;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.clocks.ClockView;
import vn.mangnon.procedure.CaseStatus;

/**
 * A case in a list. It does not say what was done to the child nor what was told: that is its reason to exist beside
 * {@link CaseView}.
 */
@Schema(name = "CaseSummary")
record CaseSummary(
        @NotNull UUID id,
        @NotNull String number,
        @Nullable UUID childId,
        @NotNull CaseStatus status,
        @NotNull ProtectionLevel protectionLevel,
        boolean emergency,
        @NotNull Instant receivedAt,
        @NotNull CaseChannel channel,
        @NotNull UUID incidentUnitId,

        @Schema(description = "A second commune whose business it is.") @Nullable
        UUID handlingUnitId,

        @Nullable UUID responsibleOrganizationId,
        @Nullable UUID assigneeId,
        @NotNull List<ClockView> clocks,
        @NotNull List<String> allowedActions,

        @Schema(description = "`true`: made up, not a real case.") @Nullable
        Boolean invented) {

    static CaseSummary of(ProtectionCase known, List<ClockView> clocks, List<String> allowedActions) {
        return new CaseSummary(
                known.id(),
                known.number(),
                known.childId(),
                known.status(),
                known.protectionLevel(),
                known.emergency(),
                known.receivedAt(),
                known.channel(),
                known.incidentUnitId(),
                known.handlingUnitId(),
                known.responsibleOrganizationId(),
                known.assigneeId(),
                clocks,
                allowedActions,
                known.invented() ? true : null);
    }
}
