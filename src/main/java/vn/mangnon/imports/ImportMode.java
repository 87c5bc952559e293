package vn.mangnon.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happens to the good rows of a list that has bad ones. */
@Schema(name = "ImportMode", description = "`ATOMIC`: one bad row, and none is registered; `ROW_BY_ROW`: the good rows are registered, the bad ones listed")
enum ImportMode {
    /** All or nothing: one bad row, and none is registered. */
    ATOMIC,
    /** The good ones are registered, the bad ones listed. */
    ROW_BY_ROW
}
