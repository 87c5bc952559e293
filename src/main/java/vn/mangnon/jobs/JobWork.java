package vn.mangnon.jobs;

import java.util.Map;

/** What a job does. Runs outside any transaction and opens its own. */
@FunctionalInterface
public interface JobWork {

    /** @return figures for {@code result} */
    Map<String, Object> run(JobProgress progress) throws Exception;
}
