package vn.mangnon.reporting;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The receiver's acceptance. */
@Schema(name = "AcceptReport")
record AcceptReport(
        @Size(min = 1, max = 2000) @Nullable String note,

        @Schema(description = "`true`: the paper did come on the day claimed, and that day counts.") @Nullable
        Boolean claimConfirmed) {}
