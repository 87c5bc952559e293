package vn.mangnon.plans;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Issuing a plan; number and date are often given only at the signature. */
@Schema(name = "IssuePlan")
record IssuePlan(
        @Schema(description = "The document as signed; left out when the draft has it right.") @Valid @Nullable
        PlanDocument document) {}
