package vn.mangnon.placements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One follow-up. */
@Schema(name = "PlacementFollowUp")
record FollowUpView(
        UUID id,
        UUID placementId,
        FollowUpKind kind,
        Instant madeAt,
        boolean safe,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String findings,
        UUID writtenBy,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static FollowUpView of(FollowUp known) {
        return new FollowUpView(
                known.id(),
                known.placementId(),
                known.kind(),
                known.madeAt(),
                known.safe(),
                known.findings(),
                known.writtenBy(),
                known.createdAt(),
                Versions.tag(known.version()));
    }
}
