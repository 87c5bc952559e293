package vn.mangnon.participants;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One body's part in a case. */
@Schema(name = "CaseParticipant")
record ParticipantView(
        UUID id,
        UUID caseId,
        UUID organizationId,
        String organizationName,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String task,

        @Schema(description = "The liaison who is shown the case.") @Nullable
        UUID accountId,

        @Schema(description = "The last day on which he is.") @Nullable
        LocalDate until,

        @Schema(description = "Whether somebody is shown the case on account of this today.")
        boolean hasAccess,

        UUID addedBy,

        @Schema(description = "With the case itself at the latest.") @Nullable
        Instant endedAt,

        @Nullable UUID endedBy,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String endNote,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static ParticipantView of(CaseParticipant known, String organizationName, LocalDate today) {
        var until = known.until();
        return new ParticipantView(
                known.id(),
                known.caseId(),
                known.organizationId(),
                organizationName,
                known.task(),
                known.accountId(),
                until,
                !known.hasEnded() && until != null && !today.isAfter(until),
                known.addedBy(),
                known.endedAt(),
                known.endedBy(),
                known.endNote(),
                known.createdAt(),
                Versions.tag(known.version()));
    }
}
