package vn.mangnon.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a campaign, as its organizer reports it. */
@Embeddable
@Schema(name = "CampaignResult")
record CampaignResult(
        @Column(name = "result_children") long childrenReached,
        @Column(name = "result_adults") @Nullable Long adultsReached,

        @Schema(description = "In whole đồng.") @Column(name = "result_spent") @Nullable
        Long spent,

        @Column(name = "result_note") @Nullable String note,
        @Column(name = "result_recorded_at") @NotNull Instant recordedAt,

        @Schema(description = "The account that wrote it down.") @Column(name = "result_recorded_by") @NotNull
        UUID recordedBy) {}
