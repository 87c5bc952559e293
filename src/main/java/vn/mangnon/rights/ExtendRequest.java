package vn.mangnon.rights;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That it takes longer, and why; the requester is told. */
@Schema(name = "DataSubjectRequestExtensionDetails")
record ExtendRequest(
        @Schema(description = "By how many days; at most the `EXTENSION` of `/privacy-limits`.") @NotNull @Min(1)
        Integer days,

        @Schema(description = "Kept sealed.") @NotBlank @Size(max = 2000)
        String reason) {}
