package vn.mangnon.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/**
 * The part of the country a caller has business with. Every question a repository asks carries it, so that what lies
 * outside is not found rather than refused.
 *
 * @param territories subtrees of units; the country itself is {@link UnitPath#COUNTRY}
 * @param organizations an organization and those that report to it
 */
public record Scope(List<UnitPath> territories, Set<UUID> organizations) {

    public Scope {
        territories = List.copyOf(territories);
        organizations = Set.copyOf(organizations);
    }

    public boolean isNowhere() {
        return territories.isEmpty() && organizations.isEmpty();
    }

    public boolean covers(UnitPath place) {
        return territories.stream().anyMatch(territory -> territory.contains(place));
    }

    public boolean covers(UUID organizationId, UnitPath itsPlace) {
        return organizations.contains(organizationId) || covers(itsPlace);
    }
}
