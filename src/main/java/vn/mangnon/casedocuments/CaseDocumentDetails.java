package vn.mangnon.casedocuments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as it is announced, before its content follows. */
@Schema(name = "CaseDocumentDetails")
record CaseDocumentDetails(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "What it is; kept sealed.", examples = "Biên bản họp xác định nhu cầu")
        @NotBlank
        @Size(max = 300)
        String title,

        @NotNull Confidentiality confidentiality,

        @Schema(
                description = "For whom it is meant (NĐ 56/2017 Đ.24), in words; kept sealed.",
                examples = "Công an xã, Trạm Y tế xã")
        @NotBlank
        @Size(max = 500)
        String distributionScope) {}
