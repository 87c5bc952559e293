package vn.mangnon.dossieraudits;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "AuditFindingSeverity",
        description =
                "`GOOD`: done well, for others to learn from; `MINOR`: to be put right in the file; `MAJOR`: a step or a"
                        + " limit of the law was missed; `CHILD_AT_RISK`: to be acted on at once.")
enum FindingSeverity {
    GOOD,
    MINOR,
    MAJOR,
    CHILD_AT_RISK
}
