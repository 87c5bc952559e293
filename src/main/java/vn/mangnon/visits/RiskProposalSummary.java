package vn.mangnon.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.children.AtRiskRegister;

/** A sign of risk in a list of many: about whom, and not what. That stands with the proposal itself. */
@Schema(name = "RiskProposalSummary")
record RiskProposalSummary(
        UUID id,
        UUID visitId,
        UUID householdId,
        @Nullable UUID childId,

        @Schema(description = "A member of the household who was not registered when it was seen.") @Nullable
        UUID memberId,

        LocalDate seenOn,

        @Schema(description = "It tells of what is done to the child: to be looked at first.")
        boolean sensitive,

        @Schema(description = "OPEN until the officer has decided; ACCEPTED; DECLINED.")
        ProposalState state,

        @Nullable Instant decidedAt,

        @Schema(description = "`ACCEPTANCE` and `REFUSAL`, for an officer, while it is open.")
        List<String> allowedActions) {

    static RiskProposalSummary of(RiskProposal proposal, Sight decidable) {
        return new RiskProposalSummary(
                proposal.id(),
                proposal.visitId(),
                proposal.householdId(),
                proposal.childId(),
                proposal.memberId(),
                proposal.seenOn(),
                !AtRiskRegister.told(proposal.atRiskReason()).isEmpty(),
                proposal.state(),
                proposal.decidedAt(),
                RiskProposalView.actionsOn(proposal, decidable));
    }
}
