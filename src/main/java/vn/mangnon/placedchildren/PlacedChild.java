package vn.mangnon.placedchildren;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.placements.CareForm;

/** A line of the list of placements: ids, and nobody's name. */
@Schema(name = "PlacedChild")
record PlacedChild(
        UUID placementId,
        UUID caseId,
        String caseNumber,
        UUID childId,
        UUID incidentUnitId,
        CareForm form,
        @Nullable UUID facilityId,
        Instant placedAt,

        @Schema(description = "After the day that was asked for, or absent.") @Nullable
        Instant endedAt,

        @Schema(
                description =
                        "The last report, assessment or review up to the end of that day; absent: there was none.")
        @Nullable
        Instant lastLookedAt) {}
