package vn.mangnon.reporting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person's word that a yearly schedule goes on under those who succeeded its issuer and receiver. */
@Schema(name = "ReportScheduleContinuation")
record ContinueSchedule(
        @NotNull UUID issuerId,
        @NotNull UUID receiverId,
        @Nullable UUID viaId,
        @NotNull @Valid Reporters reporters,

        @Schema(description = "The first year it is due under them.") @NotNull
        Integer firstYear) {}
