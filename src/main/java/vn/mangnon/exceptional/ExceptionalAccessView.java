package vn.mangnon.exceptional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** Who was shown what, why and until when. */
@Schema(name = "ExceptionalAccess")
record ExceptionalAccessView(
        UUID id,
        String username,
        SubjectType subjectType,
        UUID subjectId,
        Ground ground,
        String reason,

        @Schema(description = "Until then it is shown; after that it is not found again.")
        Instant holdsUntil,

        Instant createdAt,

        @Schema(description = "`true` until a supervisor of the place has taken note of it.")
        boolean unseen,

        @Schema(description = "The supervisors who have, the first of them first.")
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
