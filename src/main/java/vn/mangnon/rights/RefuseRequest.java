package vn.mangnon.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That it is not done, and on which ground of the law. */
@Schema(name = "DataSubjectRequestRefusalDetails")
record RefuseRequest(
        @Schema(description = "When; now when left out.") @Nullable
        Instant refusedAt,

        @Schema(
                description = "The article that allows or orders it, such as the one that has the data kept.",
                examples = "Luật 91/2025/QH15 Đ.19.1")
        @NotBlank
        @Size(max = 300)
        String legalGround,

        @Schema(description = "What the requester was told. Kept sealed.") @NotBlank @Size(max = 4000)
        String reason) {}
