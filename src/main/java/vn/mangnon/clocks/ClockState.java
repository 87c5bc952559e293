package vn.mangnon.clocks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a clock stands at an instant: told from its moments, never stored. */
@Schema(name = "ClockState")
public enum ClockState {
    RUNNING,
    MET,
    BREACHED,
    /** It stands still for a reason that the limit allows. */
    PAUSED
}
