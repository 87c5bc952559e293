package vn.mangnon.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the child, its family and its place are like, and what it needs (Đ.27, Mẫu 03). */
@Schema(name = "InvestigateCase")
record InvestigateCase(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "When it was completed.") @NotNull
        Instant foundAt,

        @NotNull Risk risk,

        @Schema(
                description = "The child's state; its family and what that can do; what endangers it; school and"
                        + " self-protection; safety of the place; needs (Đ.27.1.a-e).")
        @NotBlank
        @Size(max = 16000)
        String summary,

        @Schema(description = "What the child itself wishes (Đ.27.1.g).") @Size(min = 1, max = 4000) @Nullable
        String childWish)
        implements Found {

    @Override
    public FindingKind kind() {
        return FindingKind.INVESTIGATION;
    }
}
