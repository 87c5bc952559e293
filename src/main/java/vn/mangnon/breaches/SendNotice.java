package vn.mangnon.breaches;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is told to the authority, and when. */
@Schema(name = "BreachDispatchDetails")
record SendNotice(
        @NotNull Instant sentAt,

        @Schema(examples = "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (A05), Bộ Công an")
        @NotBlank
        @Size(max = 300)
        String recipient,

        @Schema(description = "The number of the letter.") @Size(min = 1, max = 100) @Nullable
        String reference,

        @Schema(description = "What was told. Kept sealed.") @NotBlank @Size(max = 8000)
        String content,

        @Schema(description = "Required with a first notice after the limit: why it is late. Kept sealed.")
        @Size(min = 1, max = 2000)
        @Nullable
        String lateReason) {}
