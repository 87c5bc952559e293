package vn.mangnon.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditOutcome", description = "`ALLOWED`: it was shown or done; `REFUSED`: it was not, see `status`.")
enum Outcome {
    ALLOWED,
    REFUSED
}
