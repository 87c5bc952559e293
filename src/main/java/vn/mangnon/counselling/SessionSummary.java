package vn.mangnon.counselling;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session in a list: no word of what it was about, and its children as a number. */
@Schema(name = "CounsellingSessionSummary")
record SessionSummary(
        @NotNull UUID id,
        @NotNull SessionKind kind,
        @NotNull LocalDate heldOn,
        @NotNull UUID adminUnitId,
        @Nullable UUID organizationId,
        int participants,

        @Schema(description = "Help was proposed, and nobody has decided on it yet.")
        boolean awaitingDecision) {

    static SessionSummary of(Session known) {
        var details = known.details();
        return new SessionSummary(
                known.id(),
                details.kind(),
                details.heldOn(),
                details.adminUnitId(),
                details.organizationId(),
                details.howMany(),
                known.awaitsDecision());
    }
}
