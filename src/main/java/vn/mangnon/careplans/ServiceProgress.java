package vn.mangnon.careplans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a service has come. */
@Schema(name = "CareServiceProgress")
record ServiceProgress(
        @Schema(description = "PLANNED, RUNNING, DONE, NOT_DONE: it will not be.") @NotNull
        CareService.Progress progress,

        @Schema(description = "Since which day it stands so; not in the future.") @NotNull
        LocalDate on,

        @Size(min = 1, max = 4000) @Nullable String note) {}
