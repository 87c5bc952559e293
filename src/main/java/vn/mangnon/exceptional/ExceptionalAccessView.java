package vn.mangnon.exceptional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** Who was shown what, why and until when. */
@Schema(name = "ExceptionalAccess")
record ExceptionalAccessView(
        @NotNull UUID id,
        @NotNull String username,
        @NotNull SubjectType subjectType,
        @NotNull UUID subjectId,
        @NotNull Ground ground,
        @NotNull String reason,

        @Schema(description = "Until then it is shown; after that it is not found again.") @NotNull
        Instant holdsUntil,

        @NotNull Instant createdAt,

        @Schema(description = "`true` until a supervisor of the place has taken note of it.")
        boolean unseen,

        @Schema(description = "The supervisors who have, the first of them first.") @NotNull
        List<AcknowledgementView> acknowledgements,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ExceptionalAccessView of(ExceptionalAccess known) {
        return new ExceptionalAccessView(
                known.id(),
                known.username(),
                known.subjectType(),
                known.subjectId(),
                known.ground(),
                known.reason(),
                known.holdsUntil(),
                known.createdAt(),
                known.acknowledgements().isEmpty(),
                known.acknowledgements().stream().map(AcknowledgementView::of).toList(),
                Versions.tag(known.version(), known.acknowledgements().size()));
    }
}
