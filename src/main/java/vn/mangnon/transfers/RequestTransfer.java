package vn.mangnon.transfers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which child a commune asks for, as it knows it itself: by its number, or by name, birth date and mother. */
@Schema(name = "RequestTransfer")
record RequestTransfer(
        @Schema(description = "An id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "The commune or hamlet that the child lives in now; of the caller's place.") @NotNull
        UUID adminUnitId,

        @Schema(description = "Or the next three.") @Pattern(regexp = "[0-9]{12}") @Nullable
        String personalId,

        @Schema(description = "As written, whatever the diacritics.") @Size(min = 1, max = 200) @Nullable
        String fullName,

        @Nullable LocalDate dateOfBirth,
        @Size(min = 1, max = 200) @Nullable String motherName,

        @Schema(
                description = "For the holding commune. No names.",
                examples = "Gia đình chuyển đến ở ổn định từ tháng 10, có xác nhận tạm trú")
        @NotBlank
        @Size(min = 10, max = 1000)
        String reason) {}
