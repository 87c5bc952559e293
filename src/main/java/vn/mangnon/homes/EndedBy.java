package vn.mangnon.homes;

/** Why a residence ended. */
enum EndedBy {
    /** The child lives elsewhere from that day on. */
    MOVE,
    /** To where nobody keeps it in this register. */
    MOVED_AWAY,
    DECEASED,
    /** The record was found to be another one's twin. */
    MERGED,
    /** One beside the main residence that is no longer. */
    ENDED
}
