package vn.mangnon.units;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hamlet as its commune writes it. All other units come from the national list, through {@code /admin-unit-imports}. */
@Schema(name = "HamletDetails")
record HamletDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @Schema(description = "The commune it lies in.") @NotNull
        UUID parentId,

        @Schema(description = "A code of the commune's own, if it has one; unlike any national code.")
        @Pattern(regexp = "[A-Za-z0-9.-]{6,20}")
        @Nullable
        String code,

        @NotBlank @Size(max = 200) String name,

        @Schema(description = "ấp, khóm, thôn, bản, khu phố, tổ dân phố, or as it is called there.")
        @NotBlank
        @Size(max = 30)
        String typeWord,

        @NotNull LocalDate validFrom,
        @Schema(description = "Exclusive.") @Nullable LocalDate validTo) {

    static HamletDetails of(AdminUnit hamlet, UUID parentId) {
        return new HamletDetails(
                null,
                parentId,
                hamlet.code(),
                hamlet.name(),
                java.util.Objects.requireNonNullElse(hamlet.typeWord(), ""),
                hamlet.validFrom(),
                hamlet.validTo());
    }
}
