package vn.mangnon.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A campaign as it stands today; there is nothing of any child in it. */
@Schema(name = "Campaign")
record CampaignView(
        UUID id,
        String name,
        CampaignKind kind,
        @Nullable String theme,
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        UUID organizationId,
        String organizationName,
        List<UUID> adminUnitIds,
        CampaignStatus status,

        @Schema(description = "Why it was called off.") @Nullable
        String cancellationNote,

        @Schema(description = "In whole đồng.") @Nullable Long budget,

        @Nullable CampaignResult result,

        @Schema(
                description =
                        "What the caller may do to it now: CHANGE (a PATCH), ADD_ACTIVITY, RECORD_RESULT," + " CANCEL.")
        List<String> allowedActions,

        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static CampaignView of(Campaign known, String organizationName, LocalDate today, List<String> allowedActions) {
        var status = known.statusOn(today);
        return new CampaignView(
                known.id(),
                known.name(),
                known.kind(),
                known.theme(),
                known.year(),
                known.startsOn(),
                known.endsOn(),
                known.organizationId(),
                organizationName,
                known.places().stream().map(CampaignPlace::adminUnitId).toList(),
                status,
                known.cancellationNote(),
                known.budget(),
                known.result(),
                allowedActions,
                known.createdAt(),
                known.updatedAt(),
                Versions.tag(known.version(), status, allowedActions.size()));
    }
}
