package vn.mangnon.households;

/** Hộ nghèo, hộ cận nghèo, or neither. */
enum PovertyStatus {
    POOR,
    NEAR_POOR,
    NONE
}
