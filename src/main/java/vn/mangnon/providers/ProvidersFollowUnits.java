package vn.mangnon.providers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** Providers go with their unit when communes merge. */
@ApplicationScoped
class ProvidersFollowUnits {

    private final ProviderRepository providers;

    ProvidersFollowUnits(ProviderRepository providers) {
        this.providers = providers;
    }

    void follow(@Observes @Priority(430) UnitHomesChanged news) {
        providers.followUnits();
    }
}
