package vn.mangnon.households;

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

/** A household, whole. */
@Schema(name = "Household")
record HouseholdView(
        UUID id,
        @Sensitive(SensitivityClass.FAMILY) String headName,
        UUID adminUnitId,
        @Sensitive(SensitivityClass.LOCATION) @Nullable String addressLine,

        @Schema(description = "What holds today: POOR, NEAR_POOR or NONE.")
        PovertyStatus povertyStatus,

        @Schema(description = "All times of being poor or near-poor.")
        List<Poverty> poverty,

        @Schema(description = "Who lives there and is no registered child; a child among them waits to be registered.")
        List<MemberDetails> members,

        @Schema(description = "The registered children who live there: siblings, or who grows up as such.")
        List<HouseholdChildren.Living> children,

        Instant createdAt,
        Instant updatedAt,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static HouseholdView of(Household household, List<HouseholdChildren.Living> children, LocalDate today) {
        var details = household.details();
        return new HouseholdView(
                household.id(),
                details.headName(),
                details.adminUnitId(),
                details.addressLine(),
                household.povertyOn(today),
                household.poverty(),
                details.members(),
                children,
                household.createdAt(),
                household.updatedAt(),
                Versions.tag(household.version(), household.povertyOn(today), children.hashCode()));
    }
}
