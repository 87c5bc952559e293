package vn.mangnon.exceptional;

/** What one may be shown singly. */
public enum SubjectType {
    CHILD,
    CASE
}
