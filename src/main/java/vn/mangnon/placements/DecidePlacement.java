package vn.mangnon.placements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The chair's decision. */
@Schema(name = "DecidePlacement")
record DecidePlacement(
        @Schema(description = "Of the decision that was signed.") @NotBlank @Size(max = 100)
        String decisionNumber,

        @Size(min = 1, max = 2000) @Nullable String note) {}
