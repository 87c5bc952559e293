package vn.mangnon.transfers;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done for the child while it was there. */
@Schema(name = "GivenAssistance")
record GivenAssistance(
        @NotNull UUID id,
        @NotNull String serviceLine,
        @NotNull LocalDate providedOn,
        @Nullable UUID providerId,

        @Schema(description = "In whole đồng.") @Nullable Long amount) {}
