package vn.mangnon.intakes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who told of it, written down only with that person's agreement (Mẫu 01 A.3). */
@Schema(name = "CaseInformantDetails")
record InformantDetails(
        @Schema(description = "That person agrees to be written down. Anything but `true` is refused.") @NotNull
        Boolean agreed,

        @NotBlank @Size(max = 200) String name,
        @Size(min = 1, max = 50) @Nullable String phone,
        @Size(min = 1, max = 1000) @Nullable String address,
        @Size(min = 1, max = 4000) @Nullable String note) {}
