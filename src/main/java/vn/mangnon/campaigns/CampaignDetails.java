package vn.mangnon.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as its organizer writes it, on create and, through a merge patch, on change. */
@Schema(name = "CampaignDetails")
record CampaignDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) String name,
        @NotNull CampaignKind kind,

        @Schema(description = "The year's theme.", examples = "Chung tay bảo vệ trẻ em, phòng, chống xâm hại trẻ em")
        @Size(min = 1, max = 500)
        @Nullable
        String theme,

        @Schema(description = "The year it belongs to; that of `startsOn` when left out.")
        @Min(EARLIEST_YEAR)
        @Max(2199)
        @Nullable
        Integer year,

        @NotNull LocalDate startsOn,

        @Schema(description = "The last day, inclusive.") @NotNull
        LocalDate endsOn,

        @Schema(description = "Who holds it.") @NotNull UUID organizationId,

        @Schema(
                description = "Where it is held: units within the organization's; its own unit when left out."
                        + " `[]` clears, and then its own unit holds again.")
        @Size(max = MOST_UNITS)
        List<@NotNull UUID> adminUnitIds,

        @Schema(description = "In whole đồng.") @Min(0) @Max(1_000_000_000_000_000L) @Nullable
        Long budget) {

    static final int EARLIEST_YEAR = 2000;
    static final int MOST_UNITS = 500;

    CampaignDetails {
        // A null among them is a fault, told like any other.
        adminUnitIds = adminUnitIds == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(adminUnitIds));
    }

    static CampaignDetails of(Campaign known) {
        return new CampaignDetails(
                null,
                known.name(),
                known.kind(),
                known.theme(),
                // Of a year that was left out the start says it, also when it is moved.
                known.year() == known.startsOn().getYear() ? null : known.year(),
                known.startsOn(),
                known.endsOn(),
                known.organizationId(),
                known.places().stream().map(CampaignPlace::adminUnitId).toList(),
                known.budget());
    }
}
