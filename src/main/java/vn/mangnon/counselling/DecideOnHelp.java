package vn.mangnon.counselling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The chair's decision on proposed help. */
@Schema(name = "DecideOnHelp")
record DecideOnHelp(
        @NotNull Boolean approved,

        @Schema(description = "Required when it is declined.") @Size(min = 1, max = 2000) @Nullable
        String note) {}
