package vn.mangnon.dossieraudits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From which cases how many are drawn. */
@Schema(name = "DossierAuditDetails")
record AuditDraw(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "Of this unit and those below it.") @NotNull
        UUID adminUnitId,

        @Schema(description = "Received from this day on, in Vietnam.") @NotNull
        LocalDate receivedFrom,

        @Schema(description = "Received up to this day, not in the future.") @NotNull
        LocalDate receivedTo,

        @Schema(description = "How many; all, where there are fewer.") @NotNull @Min(1) @Max(100)
        Integer size,

        @Schema(
                description =
                        "From which the lots follow: the same seed and the same cases give the same sample. Left out, one"
                                + " is made up; the answer has it.")
        @Min(0)
        @Max(SEEDS - 1)
        @Nullable
        Long seed) {

    /** So many as every reader of JSON can tell apart. */
    static final long SEEDS = 1L << 53;
}
