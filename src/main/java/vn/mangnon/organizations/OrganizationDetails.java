package vn.mangnon.organizations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organization as an administrator writes it. */
@Schema(name = "OrganizationDetails")
record OrganizationDetails(
        @Schema(description = "Only on create: an id of the client's own.") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) String name,
        @NotNull OrganizationKind kind,

        @Schema(
                description =
                        "The unit it lies in; for one of the past, the unit of its time. Absent: a body of the whole"
                                + " country, such as a ministry.")
        @Nullable
        UUID adminUnitId,

        @Schema(description = "Whom it reports to in its line.") @Nullable
        UUID parentId,

        @NotNull LocalDate validFrom,

        @Schema(description = "Exclusive; absent: it exists.") @Nullable
        LocalDate validTo) {

    static OrganizationDetails of(Organization organization) {
        return new OrganizationDetails(
                null,
                organization.name(),
                organization.kind(),
                organization.adminUnitId(),
                organization.parentId(),
                organization.validFrom(),
                organization.validTo());
    }
}
