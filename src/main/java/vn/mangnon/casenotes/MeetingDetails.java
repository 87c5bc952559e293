package vn.mangnon.casenotes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Minutes as they are written. */
@Schema(name = "CaseMeetingDetails")
record MeetingDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull MeetingKind kind,

        @Schema(description = "Not in the future.") @NotNull Instant heldAt,

        @Size(min = 1, max = 300) @Nullable String venue,

        @Schema(description = "Who chaired it: of the meeting on needs the commune's chair, or whom he charged.")
        @NotBlank
        @Size(max = 200)
        String chairedBy,

        @Schema(description = "Who was there, and for which body; kept sealed.") @NotBlank @Size(max = 4000)
        String attendees,

        @Schema(description = "What was found and agreed; kept sealed.") @NotBlank @Size(max = 16000)
        String conclusions,

        @Schema(description = "The signed minutes, as a document of this case.") @Nullable
        UUID documentId,

        @Schema(description = "The minutes of this case that these correct; each can be corrected once.") @Nullable
        UUID correctsId) {}
