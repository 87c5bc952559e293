package vn.mangnon.visits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** After the households, which move first. */
@ApplicationScoped
class VisitFollowsUnits {

    private final VisitRepository visits;

    VisitFollowsUnits(VisitRepository visits) {
        this.visits = visits;
    }

    void follow(@Observes @Priority(210) UnitHomesChanged news) {
        visits.followUnits();
    }
}
