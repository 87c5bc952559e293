package vn.mangnon.measures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A separation goes on, within the fifteen days or by a competent authority's document beyond them. */
@Schema(name = "ExtendSeparation")
record ExtendSeparation(
        @Schema(description = "An id of the client's own.") @Nullable
        UUID id,

        @NotNull Instant decidedAt,

        @Schema(description = "The last day of the separation from now on; later than it was.") @NotNull
        LocalDate lastDay,

        @Schema(
                description = "The competent authority that asks for more than fifteen days, such as a court; with"
                        + " `documentNumber`.")
        @Size(min = 1, max = 200)
        @Nullable
        String authority,

        @Size(min = 1, max = 100) @Nullable String documentNumber,
        @NotBlank @Size(max = 4000) String reason) {}
