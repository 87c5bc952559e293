package vn.mangnon.transfers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.mangnon.units.UnitHomesChanged;

/** When communes merge, what was asked between them goes with them. */
@ApplicationScoped
class TransfersFollowUnits {

    private final TransferRepository transfers;

    TransfersFollowUnits(TransferRepository transfers) {
        this.transfers = transfers;
    }

    void follow(@Observes @Priority(230) UnitHomesChanged news) {
        transfers.followUnits();
    }
}
