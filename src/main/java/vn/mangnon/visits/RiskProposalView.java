package vn.mangnon.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.children.AtRiskRegister;
import vn.mangnon.kernel.Classified;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
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

        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String atRiskReason,

        LocalDate seenOn,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL}) @Nullable
        String note,

        @Schema(description = "OPEN until the officer has decided; ACCEPTED; DECLINED.")
        ProposalState state,

        @Nullable Instant decidedAt,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL})
        @Schema(description = "Why it was declined.")
        @Nullable
        String reason,

        @Schema(description = "What it became: `/children/{childId}/circumstances/{circumstanceId}`.") @Nullable
        UUID circumstanceId,

        @Schema(description = "`ACCEPTANCE` and `REFUSAL`, for an officer, while it is open.")
        List<String> allowedActions,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned, Classified {

    static RiskProposalView of(RiskProposal proposal, Sight decidable) {
        var actions = actionsOn(proposal, decidable);
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
                actions,
                Versions.tag(proposal.version(), !actions.isEmpty()));
    }

    static List<String> actionsOn(RiskProposal proposal, Sight decidable) {
        return proposal.state() == ProposalState.OPEN && decidable.covers(proposal.unitPath())
                ? List.of("ACCEPTANCE", "REFUSAL")
                : List.of();
    }

    /** Words may tell anything; the reason by itself only what it is called. */
    @Override
    public Set<SensitivityClass> sensitivity() {
        var told = EnumSet.of(SensitivityClass.HEALTH);
        if (atRiskReason != null) {
            told.addAll(AtRiskRegister.told(atRiskReason));
        }
        return told;
    }
}
