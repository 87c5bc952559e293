package vn.mangnon.casedocuments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DocumentStatus",
        description =
                "`AWAITING_CONTENT`: announced. `STORED`: its content is here and stays as it is. `WITHDRAWN`: kept, and shown to"
                        + " nobody but the communes' officers and chairs.")
enum DocumentStatus {
    AWAITING_CONTENT,
    STORED,
    WITHDRAWN
}
