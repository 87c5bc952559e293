package vn.mangnon.jobs;

import java.util.Map;
import java.util.UUID;

/**
 * Work that keeps what it has done in the database, so that it can go on after the process that did it has died. A bean of
 * the feature it belongs to. Two processes may run the same work at once, when one was only slow to say that it lives: each
 * step must take its part so that no other does it too.
 */
public interface ResumableWork {

    /** What its jobs are called; no two are called the same. */
    String kind();

    /**
     * Does what is left to do. Runs outside any transaction and opens its own; nobody is signed in.
     *
     * @param subjectId what the job was started for
     * @return figures for {@code result}
     */
    Map<String, Object> run(UUID subjectId, JobProgress progress) throws Exception;
}
