package vn.mangnon.quality;

/** TAKEN: the list was right. KEPT: the register was. */
enum ConflictState {
    OPEN,
    TAKEN,
    KEPT
}
