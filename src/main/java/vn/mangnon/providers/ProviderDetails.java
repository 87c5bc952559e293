package vn.mangnon.providers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A provider as it is registered: the whole is the value. */
@Schema(name = "ServiceProviderDetails")
record ProviderDetails(
        @Schema(description = "An id of the client's own, for offline clients; not in a PUT.") @Nullable
        UUID id,

        @NotBlank @Size(max = 200) String name,

        @Schema(description = "Where it has its seat; the supervisor of that place keeps the entry.") @NotNull
        UUID adminUnitId,

        @Schema(description = "The organization, when it is one known here.") @Nullable
        UUID organizationId,

        @Schema(description = "By `/code-lists/service-lines`: what it is qualified for.") @NotEmpty @Size(max = 20)
        List<@NotNull String> serviceLines,

        @Schema(description = "Number of the registration or of the decision that sets it up (Luật Trẻ em Đ.56, 57).")
        @NotBlank
        @Size(max = 100)
        String registrationNumber,

        @Schema(description = "Which body registered it.") @NotBlank @Size(max = 200)
        String registeredBy,

        @NotNull LocalDate validFrom,

        @Schema(description = "The last day; absent: for good.") @Nullable
        LocalDate validTo,

        @Size(min = 1, max = 300) @Nullable String address,
        @Size(min = 1, max = 50) @Nullable String phone,

        @Schema(description = "Its staff and what they are trained for.") @Size(min = 1, max = 2000) @Nullable
        String qualification) {

    ProviderDetails {
        // A null among them is a fault, told like any other.
        serviceLines = serviceLines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(serviceLines));
    }
}
