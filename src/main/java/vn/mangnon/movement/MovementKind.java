package vn.mangnon.movement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a child entered or left a count. */
@Schema(
        name = "MovementKind",
        description = "Entered: `BORN` within the days and entered in the register; `REGISTERED`: entered otherwise;"
                + " `MOVED_IN` from another unit; `BEGAN`: was here, and the entry began. Left: `MOVED_OUT` to another unit;"
                + " `MOVED_AWAY` out of this register; `DECEASED`; `AGED_OUT`: turned sixteen; `MERGED`: the record was a"
                + " twin; `ENDED`: is here, and the entry ended. Both: `CHANGED_GROUP` on the same day.")
enum MovementKind {
    /** Entered the register, and was born within the days asked for. */
    BORN,
    /** Entered the register otherwise: found, or come from where nobody kept it. */
    REGISTERED,
    /** Moved here from another unit of the register. */
    MOVED_IN,
    /** Was here already: the circumstance, risk or condition began. */
    BEGAN,
    /** Changed from, or to, another group of special circumstances on the same day. */
    CHANGED_GROUP,
    /** Is still here: the circumstance, risk or condition ended. */
    ENDED,
    /** Moved to another unit of the register. */
    MOVED_OUT,
    /** Moved to where nobody keeps it in this register. */
    MOVED_AWAY,
    DECEASED,
    /** Turned sixteen. */
    AGED_OUT,
    /** The record was found to be another one's twin. */
    MERGED
}
