package vn.mangnon.referrals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One referral. */
@Schema(name = "CaseReferral")
record ReferralView(
        UUID id,
        UUID caseId,
        ReferralKind kind,
        ReferralStatus status,
        UUID organizationId,
        String organizationName,
        String serviceLine,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String request,

        @Schema(description = "The liaison who answers himself.") @Nullable
        UUID accountId,

        UUID sentBy,
        Instant sentAt,

        @Schema(description = "By when the answer, or after acceptance the next feedback, is to come.")
        LocalDate dueOn,

        @Schema(description = "Whether it is still waited for after that day.")
        boolean overdue,

        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String answerNote,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,

        @Schema(description = "`ACCEPT`, `DECLINE`, `GIVE_FEEDBACK`, `WITHDRAW`: what this caller may do to it now.")
        List<String> allowedActions,

        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ReferralView of(Referral known, String organizationName, List<String> allowedActions, LocalDate today) {
        return new ReferralView(
                known.id(),
                known.caseId(),
                known.kind(),
                known.status(),
                known.organizationId(),
                organizationName,
                known.serviceLine(),
                known.request(),
                known.accountId(),
                known.sentBy(),
                known.sentAt(),
                known.dueOn(),
                known.status().isOpen() && today.isAfter(known.dueOn()),
                known.answeredAt(),
                known.answeredBy(),
                known.answerNote(),
                known.endedAt(),
                known.endedBy(),
                allowedActions,
                Versions.tag(known.version()));
    }
}
