package vn.mangnon.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How a job tells how far it is, and learns that nobody wants it any more. */
public final class JobProgress {

    /** Thrown inside the work when its job was cancelled, or taken up by another; whatever transaction it is in rolls back. */
    static final class Cancelled extends RuntimeException {}

    private static final long WRITE_EVERY_NANOS = 300_000_000L;

    private final UUID jobId;
    private final int attempt;
    private final JobService jobs;
    private final List<RowProblem> problems = new ArrayList<>();
    private long lastWrite = System.nanoTime();

    JobProgress(UUID jobId, int attempt, JobService jobs) {
        this.jobId = jobId;
        this.attempt = attempt;
        this.jobs = jobs;
    }

    /** Tells how many of how many are done; written a few times a second at most. */
    public void report(long done, long total) {
        // The last step is always written: it is the last moment to hear of a cancellation.
        if (done < total && System.nanoTime() - lastWrite < WRITE_EVERY_NANOS) {
            return;
        }
        lastWrite = System.nanoTime();
        if (!jobs.advance(jobId, attempt, done, total)) {
            throw new Cancelled();
        }
    }

    public void problem(RowProblem problem) {
        problems.add(problem);
    }

    List<RowProblem> problems() {
        return problems;
    }
}
