package vn.mangnon.campaigns;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** Campaigns stay where they were held when communes merge; after the organizations, whose homes are kept beside them. */
@ApplicationScoped
class CampaignFollowsUnits {

    private final CampaignRepository campaigns;

    CampaignFollowsUnits(CampaignRepository campaigns) {
        this.campaigns = campaigns;
    }

    void follow(@Observes @Priority(410) UnitHomesChanged news) {
        campaigns.followUnits();
    }
}
