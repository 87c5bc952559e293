package vn.mangnon.households;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** When communes merge, the households go with them in the same transaction. */
@ApplicationScoped
class HouseholdFollowsUnits {

    private final HouseholdRepository households;

    HouseholdFollowsUnits(HouseholdRepository households) {
        this.households = households;
    }

    void follow(@Observes @Priority(190) UnitHomesChanged news) {
        households.followUnits();
    }
}
