package vn.mangnon.children;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom an officer looks for. */
@Schema(name = "ChildSearch")
record ChildSearch(
        @Schema(
                description = "A name or part of one, with or without diacritics; or a whole personal ID of 12 digits.",
                examples = "nguyen thi buoi")
        @NotBlank
        @Size(min = 2, max = 200)
        String text,

        @Schema(description = "Only in this unit and below.") @Nullable
        UUID adminUnitId,

        @Nullable LocalDate dateOfBirth,

        @Schema(description = "20 unless said otherwise.") @Min(1) @Max(200) @Nullable
        Integer limit) {

    int rows() {
        return limit == null ? 20 : limit;
    }

    boolean namesAPersonalId() {
        return text.matches("[0-9]{12}");
    }
}
