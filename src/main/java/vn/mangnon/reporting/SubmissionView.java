package vn.mangnon.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One handing-in of a report. */
@Schema(name = "Submission")
record SubmissionView(
        UUID id,
        Instant submittedAt,

        @Schema(description = "The day it counts for.") LocalDate countsFor,

        @Nullable String note,
        @Nullable String documentNumber,
        @Nullable LocalDate claimedOn,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static SubmissionView of(ReportEvent event) {
        return new SubmissionView(
                event.id(),
                event.createdAt(),
                event.effectiveOn(),
                event.note(),
                event.documentNumber(),
                event.claimedOn(),
                Versions.tag(event.version()));
    }
}
