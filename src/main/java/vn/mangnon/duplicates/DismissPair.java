package vn.mangnon.duplicates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DismissDuplicatePair")
record DismissPair(
        @Schema(
                description = "How one knows that they are two children.",
                examples = "Sinh đôi, đã gặp cả hai cháu tại nhà")
        @NotBlank
        @Size(min = 10, max = 1000)
        String reason) {}
