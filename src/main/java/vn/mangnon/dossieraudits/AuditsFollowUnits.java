package vn.mangnon.dossieraudits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** Audits go with their unit when communes merge. */
@ApplicationScoped
class AuditsFollowUnits {

    private final DossierAuditRepository audits;

    AuditsFollowUnits(DossierAuditRepository audits) {
        this.audits = audits;
    }

    void follow(@Observes @Priority(440) UnitHomesChanged news) {
        audits.followUnits();
    }
}
