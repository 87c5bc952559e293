package vn.mangnon.exports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.ChildStatus;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;
import vn.mangnon.tables.TableFormat;

/** An export as its owner sees it. */
@Schema(name = "Export")
record ExportView(
        UUID id,

        @Schema(description = "The job that writes it: `/jobs/{jobId}`.") @Nullable
        UUID jobId,

        TableFormat format,
        @Nullable UUID adminUnitId,
        ChildStatus status,

        @Schema(description = "Children in the file, once it is written.") @Nullable
        Long rows,

        @Schema(description = "Length of the file.") @Nullable
        Long bytes,

        @Schema(description = "Of the file, in hexadecimal digits.") @Nullable
        String sha256,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Schema(description = "When the file is forgotten.") Instant expiresAt,

        @Schema(description = "`DOWNLOAD`: the file is there, at `/exports/{id}/file`.")
        List<String> allowedActions,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static ExportView of(ExportRun run, Instant expiresAt, boolean isThere) {
        return new ExportView(
                run.id(),
                run.jobId(),
                run.format(),
                run.adminUnitId(),
                run.status(),
                run.rows(),
                run.bytes(),
                run.sha256(),
                run.createdAt(),
                run.finishedAt(),
                expiresAt,
                isThere ? List.of("DOWNLOAD") : List.of(),
                Versions.tag(run.version(), isThere));
    }
}
