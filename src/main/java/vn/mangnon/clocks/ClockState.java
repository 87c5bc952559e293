package vn.mangnon.clocks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a clock stands at an instant: told from its moments, never stored. */
@Schema(
        name = "ClockState",
        description = "`RUNNING`: there is time left; `MET`: done in time; `BREACHED`: not done in time, or done too "
                + "late; `PAUSED`: stands still for a reason that the limit allows.")
public enum ClockState {
    RUNNING,
    MET,
    BREACHED,
    /** It stands still for a reason that the limit allows. */
    PAUSED
}
