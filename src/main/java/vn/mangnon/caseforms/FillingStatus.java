package vn.mangnon.caseforms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "CaseFormStatus",
        description =
                "`DRAFT`: may be changed. `COMPLETED`: stays as it is. `SUPERSEDED`: completed, and another one has taken its"
                        + " place.")
enum FillingStatus {
    DRAFT,
    COMPLETED,
    SUPERSEDED
}
