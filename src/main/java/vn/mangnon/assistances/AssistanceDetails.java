package vn.mangnon.assistances;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assistance as an officer writes it, on create and, through a merge patch, on change. */
@Schema(name = "AssistanceDetails")
record AssistanceDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "From `/code-lists/service-lines`.", examples = "WELFARE") @NotNull
        String serviceLine,

        @NotNull LocalDate providedOn,

        @Schema(description = "The organization that helped, if it is one that is known here.") @Nullable
        UUID providerId,

        @Schema(description = "What it was worth, in whole đồng.") @Min(0) @Max(1_000_000_000_000L) @Nullable
        Long amount,

        @Schema(
                description = "Under which programme, scheme or fund, as officers call it. Never a person's name.",
                examples = "Quỹ Bảo trợ trẻ em")
        @Size(min = 1, max = 200)
        @Nullable
        String programme,

        @Schema(description = "What was done or given.") @Size(min = 1, max = 2000) @Nullable
        String note) {

    static AssistanceDetails of(Assistance known) {
        return new AssistanceDetails(
                null,
                known.serviceLine(),
                known.providedOn(),
                known.providerId(),
                known.amount(),
                known.programme(),
                known.note());
    }
}
