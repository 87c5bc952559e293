package vn.mangnon.referrals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A referral as it is sent. */
@Schema(name = "CaseReferralDetails")
record ReferralDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull ReferralKind kind,

        @Schema(description = "To which body; see `/organizations`.") @NotNull
        UUID organizationId,

        @Schema(description = "By `/code-lists/service-lines`.") @NotNull
        String serviceLine,

        @Schema(description = "What is asked of it, and no more than it needs; kept sealed.")
        @NotBlank
        @Size(max = 4000)
        String request,

        @Schema(description = "By when an answer is wanted; from today, at most six months.") @NotNull
        LocalDate respondBy,

        @Schema(
                description =
                        "The account of the body's liaison, who is shown this one case and answers here himself. Left"
                                + " out, the officer writes down the answer that comes on paper.")
        @Nullable
        UUID accountId) {}
