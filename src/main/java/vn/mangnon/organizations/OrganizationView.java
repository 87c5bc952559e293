package vn.mangnon.organizations;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** An organization as everybody sees it. */
@Schema(name = "Organization")
record OrganizationView(
        UUID id,
        String name,
        OrganizationKind kind,
        @Nullable UUID adminUnitId,
        @Nullable UUID parentId,
        LocalDate validFrom,

        @Schema(description = "Exclusive; absent: it exists.") @Nullable
        LocalDate validTo,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned {

    static OrganizationView of(Organization organization) {
        return new OrganizationView(
                organization.id(),
                organization.name(),
                organization.kind(),
                organization.adminUnitId(),
                organization.parentId(),
                organization.validFrom(),
                organization.validTo(),
                Versions.tag(organization.version()));
    }
}
