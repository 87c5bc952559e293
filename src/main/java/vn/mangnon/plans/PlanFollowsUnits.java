package vn.mangnon.plans;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** A plan of a unit that merged concerns whoever took its place; after the organizations, whose homes it keeps. */
@ApplicationScoped
class PlanFollowsUnits {

    private final PlanRepository plans;

    PlanFollowsUnits(PlanRepository plans) {
        this.plans = plans;
    }

    void follow(@Observes @Priority(440) UnitHomesChanged news) {
        plans.followUnits();
    }
}
