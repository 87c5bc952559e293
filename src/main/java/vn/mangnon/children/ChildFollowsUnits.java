package vn.mangnon.children;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** When communes merge, the children go with them in the same transaction; the records themselves stay as written. */
@ApplicationScoped
class ChildFollowsUnits {

    private final ChildRepository children;

    ChildFollowsUnits(ChildRepository children) {
        this.children = children;
    }

    void follow(@Observes @Priority(200) UnitHomesChanged news) {
        children.followUnits();
    }
}
