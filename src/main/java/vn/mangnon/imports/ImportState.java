package vn.mangnon.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a list is. */
@Schema(
        name = "ImportState",
        description =
                "`OPEN`: its job is at it, or it can be resumed; `FINISHED`; `EXPIRED`: nobody went on with it for two days,"
                        + " and its rows were forgotten. What was registered until then stays.")
enum ImportState {
    /** There are rows to be done. */
    OPEN,
    /** All are done. */
    FINISHED,
    /** Some were never done, and are forgotten. */
    EXPIRED
}
