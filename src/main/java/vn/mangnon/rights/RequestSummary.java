package vn.mangnon.rights;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request in a list. It has neither the requester's name nor what was said: that is its reason to exist. */
@Schema(name = "DataSubjectRequestSummary")
record RequestSummary(
        @NotNull UUID id,
        @NotNull RequestKind kind,
        @Nullable UUID childId,
        @NotNull UUID adminUnitId,
        @NotNull Requester requester,
        @NotNull Instant receivedAt,
        @NotNull RequestState state,

        @Schema(description = "When the reply is due at the latest.") @NotNull
        Instant replyDueAt,

        @Schema(description = "When all of it is due at the latest.") @NotNull
        Instant dueAt,

        @Schema(description = "Open, and one of its clocks has run out.")
        boolean overdue) {

    static RequestSummary of(DataSubjectRequest known, Instant now) {
        return new RequestSummary(
                known.id(),
                known.kind(),
                known.childId(),
                known.adminUnitId(),
                known.asked().requester(),
                known.asked().receivedAt(),
                known.state(),
                known.reply().dueAt(),
                known.completion().dueAt(),
                known.isOverdueAt(now));
    }
}
