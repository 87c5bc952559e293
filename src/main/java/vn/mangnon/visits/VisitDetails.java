package vn.mangnon.visits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as it is written down, also days later. */
@Schema(name = "VisitDetails")
record VisitDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull LocalDate visitedOn,
        @Size(min = 1, max = 2000) @Nullable String note,

        @Schema(description = "Signs of risk; each becomes a proposal to the officer.") @Size(max = 20)
        List<@NotNull @Valid SignDetails> signs) {

    VisitDetails {
        signs = signs == null ? List.of() : List.copyOf(signs);
    }
}
