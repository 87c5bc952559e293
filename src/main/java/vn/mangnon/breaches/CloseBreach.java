package vn.mangnon.breaches;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it is over, and what came of it. */
@Schema(name = "BreachClosureDetails")
record CloseBreach(
        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 4000)
        String note) {}
