package vn.mangnon.casedocuments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DocumentConfidentiality",
        description =
                "`CASE`: whoever may read the case. `RESTRICTED`: the commune's officer and chair alone; for others there is"
                        + " no such document.")
enum Confidentiality {
    CASE,
    RESTRICTED
}
