package vn.mangnon.abuses;

/** Where such a thing happens. */
enum AbuseSetting {
    FAMILY,
    SCHOOL,
    ONLINE,
    COMMUNITY,
    FACILITY,
    WORKPLACE,
    OTHER
}
