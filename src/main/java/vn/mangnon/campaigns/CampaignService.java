package vn.mangnon.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Reason;
import vn.mangnon.kernel.Versions;
import vn.mangnon.organizations.OrganizationRef;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** What organizers do with campaigns, and what others see of them. */
@ApplicationScoped
@Transactional
class CampaignService {

    private final CampaignRepository campaigns;
    private final Organizers organizers;
    private final Organizations organizations;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            Organizers organizers,
            Organizations organizations,
            Units units,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.campaigns = campaigns;
        this.organizers = organizers;
        this.organizations = organizations;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<CampaignView> list(CampaignFilter filter, PageRequest request) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        var page = campaigns.page(filter, extent, user.scope(), today(), request);
        var names = organizations.names(
                page.items().stream().map(Campaign::organizationId).distinct().toList());
        return page.map(known -> view(known, names.getOrDefault(known.organizationId(), "")));
    }

    CampaignView view(UUID id) {
        return view(campaigns.require(id, user.scope()));
    }

    CampaignResult result(UUID id) {
        var result = campaigns.require(id, user.scope()).result();
        if (result == null) {
            throw Problem.notFound();
        }
        return result;
    }

    CampaignView create(CampaignDetails details) {
        var faults = check(details);
        var organization = organization(details, faults);
        var places = places(details, organization, faults);
        faults.throwIfAny();
        organizers.require(organization);
        refuseTakenId(details.id());
        var made = new Campaign(details, organization.unitPath(), places, clock.instant());
        made.persistAndFlush();
        Log.infof("campaign %s made by account %s", made.id(), user.accountId());
        return view(made, organization.name());
    }

    CampaignView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var known = requireAsOrganizer(id, ifMatch);
        var details = patches.apply(patch, CampaignDetails.of(known), CampaignDetails.class);
        var faults = check(details).addIf(details.id() != null, "/id", "NOT_CHANGEABLE");
        var organization = organization(details, faults);
        var places = places(details, organization, faults);
        faults.throwIfAny();
        organizers.require(organization);
        known.describe(details, organization.unitPath(), places, clock.instant());
        return changed(known, "changed");
    }

    CampaignView cancel(UUID id, @Nullable String ifMatch, Reason reason) {
        checks.of(reason).throwIfAny();
        var known = requireAsOrganizer(id, ifMatch);
        known.cancel(reason.note(), clock.instant());
        return changed(known, "called off");
    }

    CampaignView record(UUID id, @Nullable String ifMatch, RecordResult reported) {
        checks.of(reported).throwIfAny();
        var known = requireAsOrganizer(id, ifMatch);
        known.record(reported, user.accountId(), today(), clock.instant());
        return changed(known, "reported on");
    }

    private Campaign requireAsOrganizer(UUID id, @Nullable String ifMatch) {
        var known = campaigns.require(id, user.scope());
        Versions.require(ifMatch, known.version());
        organizers.require(known);
        return known;
    }

    private CampaignView changed(Campaign known, String how) {
        campaigns.flush();
        Log.infof("campaign %s %s by account %s", known.id(), how, user.accountId());
        return view(known);
    }

    private CampaignView view(Campaign known) {
        return view(
                known,
                organizations
                        .find(known.organizationId())
                        .map(OrganizationRef::name)
                        .orElse(""));
    }

    private CampaignView view(Campaign known, String organizationName) {
        return CampaignView.of(known, organizationName, today(), allowedActions(known));
    }

    private List<String> allowedActions(Campaign known) {
        var actions = new ArrayList<String>();
        var status = known.statusOn(today());
        if (status == CampaignStatus.CANCELLED || !organizers.isOne(known)) {
            return actions;
        }
        actions.add("CHANGE");
        if (status != CampaignStatus.PLANNED) {
            actions.addAll(List.of("ADD_ACTIVITY", "RECORD_RESULT"));
        }
        if (known.result() == null) {
            actions.add("CANCEL");
        }
        return actions;
    }

    private Faults check(CampaignDetails details) {
        var faults = checks.of(details);
        var starts = details.startsOn();
        var ends = details.endsOn();
        return faults.addIf(starts != null && ends != null && ends.isBefore(starts), "/endsOn", "BEFORE_START");
    }

    private OrganizationRef organization(CampaignDetails details, Faults faults) {
        var id = details.organizationId();
        var found = id == null ? null : organizations.find(id).orElse(null);
        faults.addIf(id != null && found == null, "/organizationId", "UNKNOWN_VALUE");
        if (found == null) {
            throw Problem.invalid(faults.list());
        }
        return found;
    }

    private List<CampaignPlace> places(CampaignDetails details, OrganizationRef organization, Faults faults) {
        var own = organization.adminUnitId();
        var wanted = details.adminUnitIds().isEmpty() && own != null ? List.of(own) : details.adminUnitIds();
        var known = units.find(wanted.stream().filter(Objects::nonNull).toList());
        var places = new ArrayList<CampaignPlace>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i);
            var unit = known.get(id);
            var pointer = "/adminUnitIds/" + i;
            if (unit == null) {
                faults.addIf(id != null, pointer, "UNKNOWN_VALUE");
            } else {
                faults.addIf(!organization.unitPath().contains(unit.home()), pointer, "OUTSIDE_THE_ORGANIZATION")
                        .addIf(!seen.add(id), pointer, "GIVEN_TWICE");
                places.add(new CampaignPlace(id, unit.home().value()));
            }
        }
        places.sort(Comparator.comparing(CampaignPlace::unitPath));
        return places;
    }

    private void refuseTakenId(@Nullable UUID id) {
        if (id != null && campaigns.idIsTaken(id)) {
            throw campaigns.isVisible(id, user.scope())
                    ? Problem.conflictWith("ID_TAKEN", URI.create("campaigns/" + id))
                    : Problem.conflict("ID_TAKEN");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
