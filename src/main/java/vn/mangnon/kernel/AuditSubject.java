package vn.mangnon.kernel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On whom something was done, as the audit trail names it beside the id. */
@Schema(
        name = "AuditSubject",
        description =
                "`CHILD`: of the register; `CASE`: of protection; `HOUSEHOLD`: and who lives there; `COUNSELLING`: a session"
                        + " of it; `ACCOUNT`: of a user; `EXCEPTIONAL_ACCESS`: what was opened beside one's duties;"
                        + " `DATA_SUBJECT_REQUEST`: of somebody about data of a child; `BREACH_NOTICE`: of what leaked.")
public enum AuditSubject {
    CHILD,
    CASE,
    /** People who live together; among them children whom nobody has registered. */
    HOUSEHOLD,
    /** A session of counselling, which need not be about a child of the register. */
    COUNSELLING,
    ACCOUNT,
    EXCEPTIONAL_ACCESS,
    DATA_SUBJECT_REQUEST,
    BREACH_NOTICE
}
