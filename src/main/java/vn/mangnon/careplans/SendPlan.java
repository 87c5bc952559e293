package vn.mangnon.careplans;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sending the approved plan to one of those who carry it out. */
@Schema(name = "SendPlan")
record SendPlan(
        @Schema(description = "An id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "ORGANIZATION with `organizationId`, or PARENTS, CARER.") @NotNull
        PlanDispatch.Recipient recipient,

        @Nullable UUID organizationId,

        @Schema(description = "Not before the approval, not in the future.") @NotNull
        Instant sentAt) {}
