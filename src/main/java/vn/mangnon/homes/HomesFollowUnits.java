package vn.mangnon.homes;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** A unit that goes elsewhere in the tree is no move of those who live there. */
@ApplicationScoped
class HomesFollowUnits {

    private final HomeRepository homes;

    HomesFollowUnits(HomeRepository homes) {
        this.homes = homes;
    }

    void follow(@Observes @Priority(205) UnitHomesChanged news) {
        homes.followUnits();
    }
}
