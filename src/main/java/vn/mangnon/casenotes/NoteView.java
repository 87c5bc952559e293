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

/** One note. */
@Schema(name = "CaseNote")
record NoteView(
        UUID id,
        UUID caseId,
        Instant happenedAt,
        @Sensitive(SensitivityClass.ABUSE_DETAIL) String text,

        @Schema(description = "The note that this one corrects.") @Nullable
        UUID correctsId,

        @Schema(description = "The note that corrects this one: read that one too.") @Nullable
        UUID correctedById,

        UUID writtenBy,
        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static NoteView of(CaseNote known, @Nullable UUID correctedById) {
        return new NoteView(
                known.id(),
                known.caseId(),
                known.happenedAt(),
                known.text(),
                known.correctsId(),
                correctedById,
                known.writtenBy(),
                known.createdAt(),
                Versions.tag(known.version(), correctedById == null ? 0 : 1));
    }
}
