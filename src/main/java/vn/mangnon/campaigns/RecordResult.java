package vn.mangnon.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of a campaign as a whole; a later one replaces it. */
@Schema(name = "RecordCampaignResult")
record RecordResult(
        @Schema(description = "How many children it reached, each counted once.") @NotNull @Min(0) @Max(50_000_000)
        Long childrenReached,

        @Min(0) @Max(200_000_000) @Nullable Long adultsReached,

        @Schema(description = "What was spent, in whole đồng.") @Min(0) @Max(1_000_000_000_000_000L) @Nullable
        Long spent,

        @Size(min = 1, max = 4000) @Nullable String note) {}
