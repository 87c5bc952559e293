package vn.mangnon.casedocuments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DocumentConfidentiality",
        description =
                "`CASE`: whoever may read the case. `RESTRICTED`: the chair and the officer who answers for the case (until"
                        + " somebody does: who wrote it down) alone; for others there is no such document. It is not the"
                        + " `RESTRICTED` of an intake, which is the widest of three.")
enum Confidentiality {
    CASE,
    RESTRICTED
}
