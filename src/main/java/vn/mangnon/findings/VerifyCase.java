package vn.mangnon.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the news is true, or likely (Đ.25.2). What is not true ends the case: {@code /ending} with REFUTED. */
@Schema(name = "VerifyCase")
record VerifyCase(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "When it was found out; not before the news came, not in the future.") @NotNull
        Instant foundAt,

        @Schema(description = "How, with whom, and what.") @NotBlank @Size(max = 8000)
        String summary)
        implements Found {

    @Override
    public FindingKind kind() {
        return FindingKind.VERIFICATION;
    }
}
