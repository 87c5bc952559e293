package vn.mangnon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a case ended otherwise than by closure; its status says how. */
@Embeddable
@Schema(name = "CaseEnding")
record Ending(
        @Column(name = "ended_at") @NotNull Instant endedAt,

        @Schema(description = "The account that wrote it.") @Column(name = "ended_by") @NotNull
        UUID endedBy,

        @Schema(description = "The body that goes on with it, when it was handed over.")
        @Column(name = "recipient_id")
        @Nullable
        UUID recipientId,

        @Convert(converter = CaseSecrets.EndingNote.class) @Column(name = "ending_note_sealed") @NotNull
        String note) {}
