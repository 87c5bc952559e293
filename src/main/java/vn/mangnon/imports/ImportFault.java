package vn.mangnon.imports;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing wrong with one row of a list. */
@Schema(name = "ImportFault")
record ImportFault(
        @Schema(description = "As a spreadsheet counts its rows, or an editor its lines, from 1.")
        long line,

        @Schema(
                description =
                        "The column's key, such as `personalId`; of NDJSON a pointer into the object. Absent when it is"
                                + " the row as a whole.")
        @Nullable
        String column,

        @NotNull String code,

        @Schema(description = "In the language that was asked for.") @NotNull
        String message) {

    /** As it lies in the database. */
    record Stored(long line, int position, @Nullable String column, String code, Map<String, Object> parameters) {}
}
