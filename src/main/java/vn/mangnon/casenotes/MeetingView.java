package vn.mangnon.casenotes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** The minutes of one meeting. */
@Schema(name = "CaseMeeting")
record MeetingView(
        UUID id,
        UUID caseId,
        MeetingKind kind,
        Instant heldAt,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) @Nullable String venue,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String chairedBy,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String attendees,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String conclusions,

        @Schema(description = "The signed minutes among the documents of the case.") @Nullable
        UUID documentId,

        @Schema(description = "The minutes that these correct.") @Nullable
        UUID correctsId,

        @Schema(description = "The minutes that correct these: read those too.") @Nullable
        UUID correctedById,

        UUID writtenBy,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static MeetingView of(CaseMeeting known, @Nullable UUID correctedById) {
        return new MeetingView(
                known.id(),
                known.caseId(),
                known.kind(),
                known.heldAt(),
                known.venue(),
                known.chairedBy(),
                known.attendees(),
                known.conclusions(),
                known.documentId(),
                known.correctsId(),
                correctedById,
                known.writtenBy(),
                known.createdAt(),
                Versions.tag(known.version(), correctedById == null ? 0 : 1));
    }
}
