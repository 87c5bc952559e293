package vn.mangnon.duplicates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MergeChildren")
record MergeChildren(
        @Schema(description = "The record that stays; the one in the path becomes its alias.") @NotNull
        UUID into,

        @Schema(
                description = "How one knows that they are one child. No names.",
                examples = "Cùng giấy khai sinh, nhập hai lần khi chuyển xã")
        @NotBlank
        @Size(min = 10, max = 1000)
        String reason) {}
