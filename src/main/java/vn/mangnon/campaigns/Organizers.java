package vn.mangnon.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.Problem;
import vn.mangnon.organizations.OrganizationRef;

/** Who may write a campaign: whoever acts for its organization. To see it is more people's business. */
@ApplicationScoped
class Organizers {

    private final CurrentUser user;

    Organizers(CurrentUser user) {
        this.user = user;
    }

    boolean isOne(Campaign campaign) {
        // A chair reads; writing is the officer's.
        return user.as(Duties.COMMUNE_OFFICER, Duties.SUPERVISOR, Duties.MASS_ORGANIZATION_REPORTER)
                .covers(campaign.organizationId(), campaign.organizationPath());
    }

    void require(Campaign campaign) {
        if (!isOne(campaign)) {
            throw Problem.forbidden("NOT_THE_ORGANIZER");
        }
    }

    void require(OrganizationRef organization) {
        if (!user.scope().covers(organization.id(), organization.unitPath())) {
            throw Problem.forbidden("ORGANIZATION_OUT_OF_SCOPE");
        }
    }
}
