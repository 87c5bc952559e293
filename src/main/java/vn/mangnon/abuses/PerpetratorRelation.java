package vn.mangnon.abuses;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an alleged perpetrator is to the child. */
@Schema(
        description = "What that person is to the child: `FATHER`, `MOTHER`, `STEPPARENT`, `GRANDPARENT`, `SIBLING`, "
                + "`OTHER_RELATIVE`, `GUARDIAN`, `CARER`, `TEACHER`, `CLASSMATE`, `NEIGHBOUR`, `ACQUAINTANCE`, "
                + "`STRANGER`, `UNKNOWN`.")
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
