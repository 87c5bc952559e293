package vn.mangnon.rights;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** When communes merge, the requests they received go with them in the same transaction. */
@ApplicationScoped
class RequestsFollowUnits {

    private final RequestRepository requests;

    RequestsFollowUnits(RequestRepository requests) {
        this.requests = requests;
    }

    void follow(@Observes @Priority(410) UnitHomesChanged news) {
        requests.followUnits();
    }
}
