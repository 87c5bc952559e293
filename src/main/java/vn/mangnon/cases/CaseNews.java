package vn.mangnon.cases;

import java.time.Instant;
import java.util.ArrayList;
import vn.mangnon.clocks.ClockEvent;
import vn.mangnon.clocks.Clocks.Happened;

/** What the news of a case itself says to its clocks: where it came first, and whether it is an emergency. */
final class CaseNews {

    private CaseNews() {}

    /** @param arrivedAt when the commune had it */
    static Happened[] of(ProtectionCase made, Instant arrivedAt) {
        var received = made.receivedAt();
        var happened = new ArrayList<Happened>();
        if (made.channel().isOfAnotherBody()) {
            happened.add(Happened.of(ClockEvent.RECEIVED_ELSEWHERE, received));
            happened.add(Happened.of(ClockEvent.ARRIVED, arrivedAt));
        }
        happened.add(Happened.of(ClockEvent.NEWS_RECEIVED, received));
        if (made.emergency()) {
            happened.add(Happened.of(ClockEvent.EMERGENCY_REPORTED, received));
            happened.add(Happened.of(ClockEvent.EMERGENCY_FOUND, received));
        }
        return happened.toArray(Happened[]::new);
    }
}
