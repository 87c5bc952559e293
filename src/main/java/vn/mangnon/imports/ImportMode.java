package vn.mangnon.imports;

/** What happens to the good rows of a list that has bad ones. */
enum ImportMode {
    /** All or nothing: one bad row, and none is registered. */
    ATOMIC,
    /** The good ones are registered, the bad ones listed. */
    ROW_BY_ROW
}
