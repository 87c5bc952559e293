package vn.mangnon.reporting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organizations.OrganizationKind;
import vn.mangnon.units.UnitLevel;

/** Who owes the report: named organizations, or all of a kind in a place, reckoned anew for every deadline. */
@Schema(name = "Reporters", description = "Either or both.")
record Reporters(
        @Nullable List<@NotNull UUID> organizationIds,
        @Nullable @Valid Selection selection) {

    /** All organizations of a kind in the units of a level, in a unit and below. */
    @Schema(name = "ReporterSelection")
    record Selection(
            @NotNull OrganizationKind kind,
            @NotNull UnitLevel level,
            @NotNull UUID adminUnitId) {}

    List<UUID> named() {
        return organizationIds == null ? List.of() : organizationIds;
    }

    boolean nobody() {
        return named().isEmpty() && selection == null;
    }

    static Reporters named(List<UUID> organizationIds) {
        return new Reporters(organizationIds, null);
    }
}
