package vn.mangnon.placements;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
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
        @NotNull UUID id,
        @NotNull UUID placementId,
        @NotNull FollowUpKind kind,
        @NotNull Instant madeAt,
        boolean safe,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @NotNull String findings,
        @NotNull UUID writtenBy,
        @NotNull Instant createdAt,
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
