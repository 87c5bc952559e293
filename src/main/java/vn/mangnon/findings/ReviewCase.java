package vn.mangnon.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the plan came to (Đ.30.1-2, Mẫu 06). With both conditions the case may be closed; without, it is planned anew. */
@Schema(name = "ReviewCase")
record ReviewCase(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "When it was completed.") @NotNull
        Instant foundAt,

        @Schema(description = "The child is no longer at risk of abuse (không còn nguy cơ bị xâm hại).") @NotNull
        Boolean noLongerAtRisk,

        @Schema(description = "Its physical, psychological, cognitive and emotional state is stable.") @NotNull
        Boolean stable,

        @NotNull Risk risk,
        @NotBlank @Size(max = 8000) String summary,

        @Schema(description = "What the child itself wishes.") @Size(min = 1, max = 4000) @Nullable
        String childWish)
        implements Found {

    @Override
    public FindingKind kind() {
        return FindingKind.REVIEW;
    }
}
