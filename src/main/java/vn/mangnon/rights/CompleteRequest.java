package vn.mangnon.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That what was asked for is done. */
@Schema(name = "DataSubjectRequestCompletionDetails")
record CompleteRequest(
        @Schema(description = "When; now when left out.") @Nullable
        Instant completedAt,

        @Schema(description = "What was done and told. Kept sealed.") @NotBlank @Size(max = 4000)
        String outcome) {}
