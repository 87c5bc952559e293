package vn.mangnon.findings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first assessment of risk and harm (Đ.26.2, Mẫu 02): it decides whether this is an emergency. */
@Schema(name = "AssessCase")
record AssessCase(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "When it was completed.") @NotNull
        Instant foundAt,

        @Schema(
                description =
                        "`true` starts the twelve hours from the first receipt of the news, if they do not run yet, and,"
                                + " where none had been found before, from `foundAt`; `false` stops them. The plan's five days hold only without an emergency (Đ.28.1).")
        @NotNull
        Boolean emergency,

        @Schema(
                description =
                        "The child has to be taken from its carers: starts the twelve hours of Đ.32.2 from the first"
                                + " receipt of the news, the first time, and from `foundAt` when it is found again; nothing"
                                + " while the child is separated.")
        @Nullable
        Boolean separationNeeded,

        @Schema(description = "HIGH (cao), MEDIUM (trung bình), LOW (thấp).") @NotNull
        Risk risk,

        @NotBlank @Size(max = 8000) String summary)
        implements Found {

    @Override
    public FindingKind kind() {
        return FindingKind.ASSESSMENT;
    }
}
