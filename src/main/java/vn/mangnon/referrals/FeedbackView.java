package vn.mangnon.referrals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One feedback. */
@Schema(name = "CaseReferralFeedback")
record FeedbackView(
        UUID id,
        UUID referralId,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String text,

        @Schema(description = "Whether it completed the referral.")
        boolean last,

        UUID writtenBy,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static FeedbackView of(Feedback known) {
        return new FeedbackView(
                known.id(),
                known.referralId(),
                known.text(),
                known.last(),
                known.writtenBy(),
                known.createdAt(),
                Versions.tag(known.version()));
    }
}
