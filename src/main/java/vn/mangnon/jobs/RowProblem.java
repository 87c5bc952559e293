package vn.mangnon.jobs;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row that a job left out, or why it failed.
 *
 * @param file which of the parts, absent when the job as a whole failed
 * @param line of that file, the header being line 1
 * @param column its key, absent when it is the row as a whole
 * @param code the rule that refused the row
 * @param value the code or date it is about, never a person's data
 */
@Schema(name = "RowProblem")
public record RowProblem(
        @Nullable String file,
        @Nullable Long line,
        @Nullable String column,
        @NotNull String code,
        @Nullable String value) {

    public RowProblem(@Nullable String file, @Nullable Long line, String code, @Nullable String value) {
        this(file, line, null, code, value);
    }
}
