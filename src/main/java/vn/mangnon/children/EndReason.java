package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry ended before the child grew up, moved away or died, which need no saying. */
@Schema(
        description =
                "`RESOLVED`: the circumstance or risk is over; `CHANGED_GROUP`: another group holds from that day on; `ADOPTED`;"
                        + " `REUNITED`: back with its parents; `OTHER`.")
public enum EndReason {
    /** The circumstance or the risk is over. */
    RESOLVED,
    /** Another group holds from that day on. */
    CHANGED_GROUP,
    ADOPTED,
    /** Back with its parents. */
    REUNITED,
    OTHER
}
