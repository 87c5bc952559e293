package vn.mangnon.households;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household as a collaborator or an officer writes it. */
@Schema(name = "HouseholdDetails")
record HouseholdDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "Chủ hộ.") @NotBlank @Size(max = 200)
        String headName,

        @Schema(description = "A hamlet or, where it is not known, a commune, in force today.") @NotNull
        UUID adminUnitId,

        @Size(min = 1, max = 300) @Nullable String addressLine,

        @Schema(
                description =
                        "POOR (hộ nghèo), NEAR_POOR (hộ cận nghèo) or NONE, which is what it is unless said otherwise.")
        @Nullable
        PovertyStatus povertyStatus,

        @Schema(description = "Since when; today unless said otherwise. What held before ends that day.") @Nullable
        LocalDate povertySince,

        @Schema(description = "The year of the review that found it.") @Min(1990) @Max(2200) @Nullable
        Integer povertyYear,

        @Schema(description = "Without the registered children, who name the household themselves.") @Size(max = 50)
        List<@NotNull @Valid MemberDetails> members) {

    HouseholdDetails {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
