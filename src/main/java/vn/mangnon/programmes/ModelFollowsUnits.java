package vn.mangnon.programmes;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** Models go with their unit when communes merge. */
@ApplicationScoped
class ModelFollowsUnits {

    private final ModelRepository models;

    ModelFollowsUnits(ModelRepository models) {
        this.models = models;
    }

    void follow(@Observes @Priority(420) UnitHomesChanged news) {
        models.followUnits();
    }
}
