package vn.mangnon.children;

/** What became of a child in the register. AGED_OUT follows from the date of birth and the day. */
public enum ChildStatus {
    ACTIVE,
    AGED_OUT,
    MOVED_AWAY,
    DECEASED,
    MERGED
}
