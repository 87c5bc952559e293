package vn.mangnon.children;

/** What is known about a personal identification number (số định danh cá nhân). */
public enum PersonalIdStatus {
    NONE,
    DECLARED,
    VERIFIED,
    REJECTED
}
