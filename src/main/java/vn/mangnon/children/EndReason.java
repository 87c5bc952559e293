package vn.mangnon.children;

/** Why an entry ended before the child grew up, moved away or died, which need no saying. */
enum EndReason {
    /** The circumstance or the risk is over. */
    RESOLVED,
    /** Another group holds from that day on. */
    CHANGED_GROUP,
    ADOPTED,
    /** Back with its parents. */
    REUNITED,
    OTHER
}
