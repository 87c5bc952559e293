package vn.mangnon.exceptional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asks to see, and why. */
@Schema(name = "ExceptionalAccessDetails")
record ExceptionalAccessDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @NotNull SubjectType subjectType,
        @NotNull UUID subjectId,
        @NotNull Ground ground,

        @Schema(
                description = "In words that the supervisor and an auditor will read; no names.",
                examples = "Cấp cứu 22:40, bệnh viện huyện, không liên lạc được cán bộ xã")
        @NotBlank
        @Size(min = 10, max = 1000)
        String reason) {}
