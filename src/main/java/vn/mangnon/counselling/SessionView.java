package vn.mangnon.counselling;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One session, whole. */
@Schema(name = "CounsellingSession")
record SessionView(
        UUID id,
        SessionKind kind,
        LocalDate heldOn,
        UUID adminUnitId,
        @Nullable UUID organizationId,
        @Sensitive(SensitivityClass.IDENTITY) List<UUID> childIds,
        int participants,
        @Nullable @Sensitive(SensitivityClass.HEALTH) String note,
        @Nullable @Sensitive(SensitivityClass.HEALTH) String proposal,

        @Schema(description = "The account that proposed help.") @Nullable
        UUID proposedBy,

        @Schema(description = "Once the chair has decided on it.") @Nullable
        Decision decision,

        @Schema(description = "What the caller may do to it now: CHANGE (a PATCH), DECIDE.")
        List<String> allowedActions,

        @Schema(description = "`true`: made up, not a real session.") @Nullable
        Boolean invented,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static SessionView of(Session known, List<String> allowedActions) {
        var details = known.details();
        return new SessionView(
                known.id(),
                details.kind(),
                details.heldOn(),
                details.adminUnitId(),
                details.organizationId(),
                details.childIds().stream().sorted().toList(),
                details.howMany(),
                details.note(),
                details.proposal(),
                known.proposedBy(),
                known.decision(),
                allowedActions,
                known.invented() ? true : null,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version(), allowedActions.size()));
    }
}
