package vn.mangnon.households;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;

/** Somebody who lives in a household and is no registered child. */
@Schema(name = "HouseholdMember")
record MemberDetails(
        @Schema(description = "Of one who is there already, or an id of the client's own.") @Nullable
        UUID id,

        @Sensitive(SensitivityClass.FAMILY) @NotBlank @Size(max = 200)
        String fullName,

        @Sensitive(SensitivityClass.FAMILY)
        @Schema(
                description =
                        "Of one under sixteen it makes a child that is not registered yet; for a year alone its first"
                                + " day.")
        @Nullable
        LocalDate dateOfBirth,

        @Schema(description = "MALE, FEMALE or UNKNOWN.")
        @jakarta.validation.constraints.Pattern(regexp = "MALE|FEMALE|UNKNOWN")
        @Nullable
        String sex,

        @Schema(description = "To the head: vợ, chồng, con, cháu, …") @Size(min = 1, max = 50) @Nullable
        String relation) {}
