package vn.mangnon.participants;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody takes part in a case. */
@Schema(name = "CaseParticipantDetails")
record ParticipantDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "The body; see `/organizations`.") @NotNull
        UUID organizationId,

        @Schema(description = "What it does in this case; kept sealed.", examples = "Khám và điều trị vết thương")
        @NotBlank
        @Size(max = 1000)
        String task,

        @Schema(
                description = "The account of its liaison, who is shown this one case until `until`. It needs the duty"
                        + " CASE_LIAISON and has to be this body's own; left out, the body takes part on paper.")
        @Nullable
        UUID accountId,

        @Schema(description = "The last day on which the liaison is shown the case, at most six months from today.")
        @Nullable
        LocalDate until) {}
