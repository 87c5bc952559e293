package vn.mangnon.placements;

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

/** One placement. */
@Schema(name = "Placement")
record PlacementView(
        UUID id,
        UUID caseId,
        UUID childId,
        PlacementStatus status,
        CareForm form,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String reason,
        @Sensitive(SensitivityClass.FAMILY) @Nullable String carerName,
        @Sensitive(SensitivityClass.FAMILY) @Nullable LocalDate carerBornOn,
        @Sensitive(SensitivityClass.LOCATION) @Nullable String carerAddress,
        @Nullable LocalDate conditionsCheckedOn,
        @Sensitive(SensitivityClass.LOCATION) @Nullable UUID facilityId,
        List<LocalDate> meetings,
        @Nullable LocalDate childAskedOn,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String childView,
        Siblings siblings,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String siblingsReason,
        ConsentBasis consentBasis,
        UUID proposedBy,

        @Schema(description = "Of the decision or the refusal.") @Nullable
        Instant decidedAt,

        @Nullable UUID decidedBy,
        @Nullable String decisionNumber,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String decisionNote,
        @Nullable Instant placedAt,
        @Nullable Instant endedAt,
        @Nullable EndGround endGround,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String endNote,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static PlacementView of(Placement known) {
        return new PlacementView(
                known.id(),
                known.caseId(),
                known.childId(),
                known.status(),
                known.form(),
                known.reason(),
                known.carerName(),
                known.carerBornOn(),
                known.carerAddress(),
                known.conditionsCheckedOn(),
                known.facilityId(),
                known.meetings(),
                known.childAskedOn(),
                known.childView(),
                known.siblings(),
                known.siblingsReason(),
                known.consentBasis(),
                known.proposedBy(),
                known.decidedAt(),
                known.decidedBy(),
                known.decisionNumber(),
                known.decisionNote(),
                known.placedAt(),
                known.endedAt(),
                known.endGround(),
                known.endNote(),
                known.createdAt(),
                Versions.tag(known.version()));
    }
}
