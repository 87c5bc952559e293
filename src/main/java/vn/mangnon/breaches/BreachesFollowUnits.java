package vn.mangnon.breaches;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** When communes merge, their breaches go with them in the same transaction. */
@ApplicationScoped
class BreachesFollowUnits {

    private final BreachRepository breaches;

    BreachesFollowUnits(BreachRepository breaches) {
        this.breaches = breaches;
    }

    void follow(@Observes @Priority(410) UnitHomesChanged news) {
        breaches.followUnits();
    }
}
