package vn.mangnon.organizations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.UnitPath;

/** What a neighbour may know of an organization. */
public record OrganizationRef(
        UUID id,
        String name,
        OrganizationKind kind,
        @Nullable UUID adminUnitId,
        UnitPath unitPath,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static OrganizationRef of(Organization organization) {
        return new OrganizationRef(
                organization.id(),
                organization.name(),
                organization.kind(),
                organization.adminUnitId(),
                organization.unitPath(),
                organization.validFrom(),
                organization.validTo());
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
