package vn.mangnon.counselling;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** When communes merge, what was held in them goes with them in the same transaction. */
@ApplicationScoped
class SessionFollowsUnits {

    private final SessionRepository sessions;

    SessionFollowsUnits(SessionRepository sessions) {
        this.sessions = sessions;
    }

    void follow(@Observes @Priority(405) UnitHomesChanged news) {
        sessions.followUnits();
    }
}
