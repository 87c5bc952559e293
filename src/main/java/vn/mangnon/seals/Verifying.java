package vn.mangnon.seals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import vn.mangnon.jobs.JobProgress;
import vn.mangnon.jobs.Jobs;

/** Looks at the whole trail in the background: of many millions of entries that takes longer than anybody waits. */
@Singleton
class Verifying {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final SealService seals;
    private final Jobs jobs;
    private final ObjectMapper json;

    Verifying(SealService seals, Jobs jobs, ObjectMapper json) {
        this.seals = seals;
        this.jobs = jobs;
        this.json = json;
    }

    /** @return the job, whose result is the {@link Verdict} */
    UUID start() {
        return jobs.start("AUDIT_VERIFICATION", this::verify);
    }

    private Map<String, Object> verify(JobProgress progress) {
        // One view of the trail from beginning to end.
        var verdict = QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> seals.verify(progress::report));
        return json.convertValue(verdict, new TypeReference<>() {});
    }
}
