package vn.mangnon.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;
import vn.mangnon.units.Units;

/** Writing down what was held in a campaign. */
@ApplicationScoped
@Transactional
class ActivityService {

    private final ActivityRepository activities;
    private final CampaignRepository campaigns;
    private final Organizers organizers;
    private final Units units;
    private final CurrentUser user;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;

    ActivityService(
            ActivityRepository activities,
            CampaignRepository campaigns,
            Organizers organizers,
            Units units,
            CurrentUser user,
            InputChecks checks,
            MergePatch patches,
            Clock clock) {
        this.activities = activities;
        this.campaigns = campaigns;
        this.organizers = organizers;
        this.units = units;
        this.user = user;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
    }

    Page<ActivityView> list(UUID campaignId, PageRequest page) {
        campaigns.require(campaignId, user.scope());
        return activities.page(campaignId, page).map(ActivityView::of);
    }

    ActivityView view(UUID campaignId, UUID id) {
        campaigns.require(campaignId, user.scope());
        return ActivityView.of(activities.require(id, campaignId));
    }

    ActivityView add(UUID campaignId, ActivityDetails details) {
        var campaign = requireAsOrganizer(campaignId);
        check(details, campaign).throwIfAny();
        campaign.requireStarted(LocalDate.now(clock));
        if (details.id() != null && activities.idIsTaken(details.id())) {
            throw Problem.conflict("ID_TAKEN");
        }
        var made = new Activity(campaignId, details, clock.instant());
        made.persistAndFlush();
        Log.infof("activity %s of campaign %s written down by account %s", made.id(), campaignId, user.accountId());
        return ActivityView.of(made);
    }

    ActivityView change(UUID campaignId, UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var campaign = requireAsOrganizer(campaignId);
        var known = activities.require(id, campaignId);
        Versions.require(ifMatch, known.version());
        var details = patches.apply(patch, ActivityDetails.of(known), ActivityDetails.class);
        check(details, campaign)
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .throwIfAny();
        campaign.requireOn();
        known.describe(details, clock.instant());
        activities.flush();
        return ActivityView.of(known);
    }

    private Campaign requireAsOrganizer(UUID campaignId) {
        var campaign = campaigns.require(campaignId, user.scope());
        organizers.require(campaign);
        return campaign;
    }

    private Faults check(ActivityDetails details, Campaign campaign) {
        var faults = checks.of(details);
        var held = details.heldOn();
        if (held != null) {
            faults.addIf(held.isAfter(LocalDate.now(clock)), "/heldOn", "IN_THE_FUTURE")
                    .addIf(
                            held.isBefore(campaign.startsOn()) || held.isAfter(campaign.endsOn()),
                            "/heldOn",
                            "OUTSIDE_THE_CAMPAIGN");
        }
        if (details.adminUnitId() != null) {
            var unit = units.find(details.adminUnitId());
            faults.addIf(unit.isEmpty(), "/adminUnitId", "UNKNOWN_VALUE");
            unit.ifPresent(place -> faults.addIf(
                    !campaign.organizationPath().contains(place.home()), "/adminUnitId", "OUTSIDE_THE_ORGANIZATION"));
        }
        return faults;
    }
}
