package vn.mangnon.units;

/** The levels of administration. DISTRICT ended on 1 July 2025; HAMLET has no national code. */
public enum UnitLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    HAMLET
}
