package vn.mangnon.transfers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RefuseTransfer")
record RefuseTransfer(
        @Schema(
                description = "Why the child stays; who asked reads it. No names.",
                examples = "Cháu vẫn đang ở tại ấp 3")
        @NotBlank
        @Size(min = 10, max = 1000)
        String reason) {}
