package vn.mangnon.homes;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a residence ended. */
@Schema(
        description =
                "`MOVE`: lives elsewhere from that day on; `MOVED_AWAY`: out of this register; `DECEASED`; `MERGED`: the record was"
                        + " another one's twin; `ENDED`: one beside the main residence that is no longer.")
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
