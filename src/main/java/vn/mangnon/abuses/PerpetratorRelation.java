package vn.mangnon.abuses;

/** What an alleged perpetrator is to the child. */
enum PerpetratorRelation {
    FATHER,
    MOTHER,
    STEPPARENT,
    GRANDPARENT,
    SIBLING,
    OTHER_RELATIVE,
    GUARDIAN,
    CARER,
    TEACHER,
    CLASSMATE,
    NEIGHBOUR,
    ACQUAINTANCE,
    STRANGER,
    UNKNOWN
}
