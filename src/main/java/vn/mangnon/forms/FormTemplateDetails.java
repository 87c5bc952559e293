package vn.mangnon.forms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new version of a form, or the first of a new one, as an administrator publishes it. */
@Schema(name = "FormTemplateDetails")
record FormTemplateDetails(
        @Schema(examples = "mau-02") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}")
        String code,

        @Schema(description = "As the document prints it above everything.", examples = "Mẫu số 02")
        @NotNull
        @Pattern(regexp = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} _-]{0,99}")
        String name,

        @Schema(description = "The kind of document: BÁO CÁO, QUYẾT ĐỊNH, …", examples = "ĐÁNH GIÁ")
        @NotBlank
        @Size(max = 100)
        String kind,

        @NotBlank @Size(max = 500) String title,
        @NotNull OfficialStatus status,

        @Schema(description = "The first day it is filled in.") @NotNull
        LocalDate validFrom,

        @Schema(description = "Exclusive; absent while nothing ends it. A later version ends it too.") @Nullable
        LocalDate validTo,

        @Schema(examples = "NĐ 56/2017/NĐ-CP Đ.26.2") @NotBlank @Size(max = 300)
        String legalBasis,

        @Schema(description = "Who signs it at the end, such as \"Cán bộ tiếp nhận thông tin\".")
        @NotBlank
        @Size(max = 200)
        String signer,

        @Schema(description = "Printed at the end, such as the form's own footnotes.")
        @Size(min = 1, max = 4000)
        @Nullable
        String footnote,

        @NotEmpty @Size(max = 40) List<@NotNull @Valid FormSection> sections) {

    FormTemplateDetails {
        sections = sections == null ? List.of() : sections;
    }
}
