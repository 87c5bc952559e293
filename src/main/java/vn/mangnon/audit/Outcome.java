package vn.mangnon.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditOutcome")
enum Outcome {
    ALLOWED,
    REFUSED
}
