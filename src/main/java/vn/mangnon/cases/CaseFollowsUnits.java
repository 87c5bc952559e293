package vn.mangnon.cases;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** When communes merge, the cases go with them in the same transaction; what was written stays as written. */
@ApplicationScoped
class CaseFollowsUnits {

    private final CaseRepository cases;

    CaseFollowsUnits(CaseRepository cases) {
        this.cases = cases;
    }

    void follow(@Observes @Priority(400) UnitHomesChanged news) {
        cases.followUnits();
    }
}
