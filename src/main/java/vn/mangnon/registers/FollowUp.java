package vn.mangnon.registers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the needs of who grew up in long-term care were assessed and support proposed. */
@Schema(name = "FollowUp")
record FollowUp(
        @Schema(description = "Not in the future.") @NotNull LocalDate followedUpOn,

        @Schema(description = "What was assessed and proposed.") @NotBlank @Size(max = 2000)
        String note) {}
