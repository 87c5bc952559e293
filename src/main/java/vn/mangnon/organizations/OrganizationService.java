package vn.mangnon.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

@ApplicationScoped
@Transactional
class OrganizationService {

    private final OrganizationRepository organizations;
    private final Units units;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository organizations, Units units, InputChecks checks, MergePatch patches, Clock clock) {
        this.organizations = organizations;
        this.units = units;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<OrganizationView> list(OrganizationFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        return organizations.page(filter, extent, page).map(OrganizationView::of);
    }

    OrganizationView view(UUID id) {
        return OrganizationView.of(organizations.require(id));
    }

    OrganizationView create(OrganizationDetails details) {
        var faults = check(details);
        if (details.id() != null && organizations.known(details.id()).isPresent()) {
            throw Problem.conflictWith("ID_TAKEN", URI.create("organizations/" + details.id()));
        }
        var organization = new Organization(details.id(), details, requireUnit(details, faults), clock.instant());
        organization.persistAndFlush();
        return OrganizationView.of(organization);
    }

    OrganizationView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var organization = organizations.require(id);
        Versions.require(ifMatch, organization.version());
        var details = patches.apply(patch, OrganizationDetails.of(organization), OrganizationDetails.class);
        var faults = check(details)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                // Or a line would be a circle.
                .addIf(
                        details.parentId() != null && organizations.lineOf(id).contains(details.parentId()),
                        "/parentId",
                        "BELOW_ITSELF");
        organization.describe(details, requireUnit(details, faults), clock.instant());
        organizations.flush();
        return OrganizationView.of(organization);
    }

    private Faults check(OrganizationDetails details) {
        var faults = checks.of(details);
        var ends = details.validTo();
        var backwards = ends != null && details.validFrom() != null && !ends.isAfter(details.validFrom());
        var parent = details.parentId();
        return faults.addIf(backwards, "/validTo", "NOT_AFTER_START")
                .addIf(parent != null && organizations.known(parent).isEmpty(), "/parentId", "UNKNOWN_VALUE");
    }

    private @Nullable UnitRef requireUnit(OrganizationDetails details, Faults faults) {
        var id = details.adminUnitId();
        var unit = id == null ? null : units.find(id).orElse(null);
        faults.addIf(id != null && unit == null, "/adminUnitId", "UNKNOWN_VALUE")
                .throwIfAny();
        return unit;
    }
}
