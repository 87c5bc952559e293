package vn.mangnon.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "`QUEUED`: waits; `RUNNING`; `SUCCEEDED`: see `result` and `problems`; `FAILED`: it broke off, see `problems`;"
                        + " `CANCELLED`: somebody stopped it.")
enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    boolean isFinal() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case SUCCEEDED, FAILED, CANCELLED -> true;
        };
    }
}
