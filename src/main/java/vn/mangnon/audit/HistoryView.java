package vn.mangnon.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act that changed a record: who, when, and what it did to the record and its parts. */
@Schema(name = "HistoryEntry")
public record HistoryView(
        UUID id,
        Instant at,

        @Schema(description = "`system`: work that no request asked for.") @Nullable
        String username,

        @Schema(description = "The account's organization, else the unit of its scope.") @Nullable
        UUID actingFor,

        String operation,
        List<Row> rows) {

    /** What was done to one row. */
    @Schema(name = "HistoryRow")
    public record Row(
            @Schema(description = "What kind of row: `Child`, `Circumstance`, `ResidencePeriod`, `Assistance`, …")
            String row,

            UUID id,

            @Schema(description = "CREATED, CHANGED or DELETED.")
            String act,

            List<Field> fields) {}

    /** What was done to one field. */
    @Schema(name = "HistoryField")
    public record Field(
            String field,

            @Schema(description = "Absent: there was nothing, or it is masked.") @Nullable
            String from,

            @Schema(description = "Absent: there is nothing any more, or it is masked.") @Nullable
            String to,

            @Schema(
                    description =
                            "`true`: the trail keeps digests of it only, so that it is told that this field changed,"
                                    + " and not from what to what.")
            @Nullable
            Boolean masked) {}
}
