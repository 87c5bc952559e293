package vn.mangnon.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A sign of risk and what became of it. */
@Schema(name = "RiskProposal")
record RiskProposalView(
        UUID id,
        UUID visitId,
        UUID householdId,
        @Nullable UUID childId,

        @Schema(description = "A member of the household who was not registered when it was seen.") @Nullable
        UUID memberId,

        String atRiskReason,
        LocalDate seenOn,
        @Nullable String note,

        @Schema(description = "OPEN until the officer has decided; ACCEPTED; DECLINED.")
        ProposalState state,

        @Nullable Instant decidedAt,

        @Schema(description = "Why it was declined.") @Nullable
        String reason,

        @Schema(description = "What it became: `/children/{childId}/circumstances/{circumstanceId}`.") @Nullable
        UUID circumstanceId,

        @Schema(description = "`ACCEPTANCE` and `REFUSAL`, for an officer, while it is open.")
        List<String> allowedActions,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static RiskProposalView of(RiskProposal proposal, Sight decidable) {
        var isDecidable = proposal.state() == ProposalState.OPEN && decidable.covers(proposal.unitPath());
        return new RiskProposalView(
                proposal.id(),
                proposal.visitId(),
                proposal.householdId(),
                proposal.childId(),
                proposal.memberId(),
                proposal.atRiskReason(),
                proposal.seenOn(),
                proposal.note(),
                proposal.state(),
                proposal.decidedAt(),
                proposal.reason(),
                proposal.circumstanceId(),
                isDecidable ? List.of("ACCEPTANCE", "REFUSAL") : List.of(),
                Versions.tag(proposal.version(), isDecidable));
    }
}
