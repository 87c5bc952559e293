package vn.mangnon.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A job as its owner sees it. One that kept the good rows and lists the bad ones has SUCCEEDED. */
@Schema(name = "Job")
record JobView(
        UUID id,
        String kind,
        JobState state,
        @Schema(description = "Rows or steps done so far.") long done,

        @Schema(description = "Of how many; 0 while that is unknown.")
        long total,

        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Map<String, Object> result,
        List<RowProblem> problems,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.done(),
                job.total(),
                job.startedAt(),
                job.finishedAt(),
                job.result(),
                job.problems(),
                Versions.tag(job.version()));
    }
}
