package vn.mangnon.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A visit, and the proposals that came of it. */
@Schema(name = "Visit")
record VisitView(
        UUID id,
        UUID householdId,
        LocalDate visitedOn,

        @Schema(description = "The account that wrote it down.")
        UUID visitedBy,

        @Nullable String note,
        List<RiskProposalView> proposals,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static VisitView of(Visit visit, Sight decidable) {
        var proposals = visit.proposals().stream()
                .map(proposal -> RiskProposalView.of(proposal, decidable))
                .toList();
        return new VisitView(
                visit.id(),
                visit.householdId(),
                visit.visitedOn(),
                visit.visitedBy(),
                visit.note(),
                proposals,
                Versions.tag(visit.version(), proposals.hashCode()));
    }
}
