package vn.mangnon.referrals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the body has done, and whether more will come. */
@Schema(name = "CaseReferralFeedbackDetails")
record FeedbackDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 8000)
        String text,

        @Schema(
                description =
                        "By when the next feedback comes; left out, this is the last and the referral is completed.")
        @Nullable
        LocalDate nextBy) {}
