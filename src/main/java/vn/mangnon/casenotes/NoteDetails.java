package vn.mangnon.casenotes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note as it is written. */
@Schema(name = "CaseNoteDetails")
record NoteDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "When it happened that is noted; not in the future.") @NotNull
        Instant happenedAt,

        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 8000)
        String text,

        @Schema(description = "The note of this case that this one corrects; each can be corrected once.") @Nullable
        UUID correctsId) {}
