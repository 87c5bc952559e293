package vn.mangnon.consents;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is to the child. */
@Schema(
        name = "Relation",
        description =
                "`FATHER`, `MOTHER`; `GUARDIAN`: appointed or by law (người giám hộ); `CARER`: cares for the child"
                        + " without being one of them; `CHILD`: the child itself.")
public enum Relation {
    FATHER,
    MOTHER,
    GUARDIAN,
    CARER,
    CHILD
}
