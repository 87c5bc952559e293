package vn.mangnon.dossieraudits;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as it is written. */
@Schema(name = "AuditFindingDetails")
record AuditFindingDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "One of the cases that were drawn.") @NotNull
        UUID caseId,

        @NotNull FindingSeverity severity,

        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 4000)
        String text,

        @Schema(
                description =
                        "By when it is to be put right; needed for MINOR, MAJOR and CHILD_AT_RISK, from today on.")
        @Nullable
        LocalDate correctBy) {}
