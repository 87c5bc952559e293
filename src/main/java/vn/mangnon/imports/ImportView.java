package vn.mangnon.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;
import vn.mangnon.tables.TableFormat;

/** An import as its owner sees it. */
@Schema(name = "Import")
record ImportView(
        UUID id,

        @Schema(description = "The job that works on it, or the last one that did: `/jobs/{jobId}`.") @Nullable
        UUID jobId,

        TableFormat format,

        @Schema(
                description =
                        "`ATOMIC`: one bad row, and none is registered. `ROW_BY_ROW`: the good ones are registered.")
        ImportMode mode,

        @Schema(description = "A trial: it finds every fault and changes nothing.")
        boolean dryRun,

        @Schema(description = "Rows of the list.") long rows,

        @Schema(description = "Rows that were looked at so far.")
        long done,

        @Schema(description = "Rows with a fault so far; see `/imports/{id}/faults`.")
        long refused,

        @Schema(description = "Children that were registered; of a trial, that would be.")
        long registered,

        @Schema(description = "Headings of the file that no column has: what stands below them was not taken.")
        List<String> ignoredHeadings,

        Instant createdAt,
        @Nullable Instant finishedAt,

        @Schema(
                description =
                        "`EXECUTION`: a trial whose rows are still here can be carried out. `RESUMPTION`: an import"
                                + " whose job failed or was cancelled can go on.")
        List<String> allowedActions,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static final String EXECUTION = "EXECUTION";
    static final String RESUMPTION = "RESUMPTION";

    static ImportView of(ImportRun run, ImportRepository.Standing standing, List<String> allowedActions) {
        var registered = run.mode() == ImportMode.ATOMIC && (standing.refused() > 0 || !run.isFinished())
                ? 0
                : standing.done() - standing.refused();
        return new ImportView(
                run.id(),
                run.jobId(),
                run.format(),
                run.mode(),
                run.dryRun(),
                run.rows(),
                standing.done(),
                standing.refused(),
                registered,
                run.ignoredHeadings(),
                run.createdAt(),
                run.finishedAt(),
                allowedActions,
                Versions.tag(run.version(), standing.done(), standing.refused()));
    }
}
