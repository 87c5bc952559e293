package vn.mangnon.rights;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One request, whole. */
@Schema(name = "DataSubjectRequest")
record RequestView(
        UUID id,
        RequestKind kind,
        @Nullable UUID childId,
        UUID adminUnitId,
        Requester requester,
        @Sensitive(SensitivityClass.FAMILY) String requesterName,
        @Nullable @Sensitive(SensitivityClass.FAMILY) String requesterContact,

        @Schema(
                description =
                        "`true`: what the requester is to the child is named, in a case, as the one that harms it. Such"
                                + " a requester exercises no right of the child's, and is told nothing of where it is.")
        @Nullable
        @Sensitive(SensitivityClass.ABUSE_DETAIL)
        Boolean requesterNamedAsHarmer,

        @Sensitive(SensitivityClass.FAMILY) String details,
        Instant receivedAt,
        boolean withProcessor,
        RequestState state,

        @Schema(description = "The two time limits that run over it.")
        List<RequestClockView> clocks,

        @Schema(description = "Open, and one of its clocks has run out.")
        boolean overdue,

        @Nullable String replyNote,
        @Nullable Integer extensionDays,
        @Nullable String extensionReason,
        @Nullable Instant closedAt,

        @Schema(description = "What was done, or why it was refused.") @Nullable @Sensitive(SensitivityClass.FAMILY)
        String outcome,

        @Schema(description = "Of a refusal: the article.") @Nullable
        String refusalGround,

        @Schema(description = "What the caller may do to it now: `REPLY`, `EXTEND`, `COMPLETE`, `REFUSE`.")
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static RequestView of(DataSubjectRequest known, boolean byHarmer, Instant now) {
        var clocks = List.of(
                RequestClockView.of(
                        RequestClockView.Code.REPLY,
                        known.reply(),
                        known.asked().receivedAt(),
                        now),
                RequestClockView.of(
                        RequestClockView.Code.COMPLETION,
                        known.completion(),
                        known.asked().receivedAt(),
                        now));
        var actions = known.actionsAt(now);
        var states = clocks.stream().map(clock -> clock.state().name()).collect(Collectors.joining("-"));
        return new RequestView(
                known.id(),
                known.kind(),
                known.childId(),
                known.adminUnitId(),
                known.asked().requester(),
                known.asked().requesterName(),
                known.asked().requesterContact(),
                byHarmer ? true : null,
                known.asked().details(),
                known.asked().receivedAt(),
                known.asked().withProcessor(),
                known.state(),
                clocks,
                known.isOverdueAt(now),
                known.replyNote(),
                known.extensionDays(),
                known.extensionReason(),
                known.completion().stoppedAt(),
                known.outcome(),
                known.refusalGround(),
                actions,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version(), states, actions.size(), byHarmer));
    }
}
