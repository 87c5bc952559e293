package vn.mangnon.campaigns;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as its organizer writes it, on create and, through a merge patch, on change. */
@Schema(name = "ActivityDetails")
record ActivityDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @NotNull ActivityKind kind,
        @NotBlank @Size(max = 300) String title,

        @Schema(description = "The day, or the first of several.") @NotNull
        LocalDate heldOn,

        @Schema(description = "The unit in which it was held, within the organization's.") @Nullable
        UUID adminUnitId,

        @Schema(description = "How often: broadcasts, sessions. 1 unless said otherwise.")
        @Min(1)
        @Max(100_000)
        @Nullable
        Integer times,

        @Min(0) @Max(50_000_000) @Nullable Integer childrenReached,
        @Min(0) @Max(200_000_000) @Nullable Integer adultsReached,
        @Size(min = 1, max = 4000) @Nullable String note) {

    static ActivityDetails of(Activity known) {
        return new ActivityDetails(
                null,
                known.kind(),
                known.title(),
                known.heldOn(),
                known.adminUnitId(),
                known.times(),
                known.childrenReached(),
                known.adultsReached(),
                known.note());
    }
}
