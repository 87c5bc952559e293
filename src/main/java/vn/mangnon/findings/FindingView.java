package vn.mangnon.findings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.cases.CaseRef;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;

/** What was found out. Its entity tag is that of the case, so that the next step can be taken with it. */
@Schema(name = "CaseFinding")
record FindingView(
        UUID id,
        FindingKind kind,
        Instant foundAt,

        @Schema(description = "The account that wrote it down.")
        UUID recordedBy,

        @Schema(description = "Of an assessment.") @Nullable Boolean emergency,
        @Schema(description = "Of an assessment.") @Nullable Boolean separationNeeded,
        @Nullable Risk risk,
        @Schema(description = "Of a review.") @Nullable Boolean noLongerAtRisk,
        @Schema(description = "Of a review.") @Nullable Boolean stable,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String summary,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String childWish,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static FindingView of(Finding finding, CaseRef its) {
        return new FindingView(
                finding.id(),
                finding.kind(),
                finding.foundAt(),
                finding.accountId(),
                finding.emergency(),
                finding.separationNeeded(),
                finding.risk(),
                finding.noLongerAtRisk(),
                finding.stable(),
                finding.summary(),
                finding.childWish(),
                finding.createdAt(),
                its.tag());
    }
}
