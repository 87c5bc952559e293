package vn.mangnon.organizations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.access.OrganizationLines;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitHomesChanged;
import vn.mangnon.units.UnitLevel;

/** The door: what other features may ask about organizations. Call it inside a transaction. */
@ApplicationScoped
public class Organizations implements OrganizationLines {

    private final OrganizationRepository organizations;

    Organizations(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    public Optional<OrganizationRef> find(UUID id) {
        return organizations.known(id).map(OrganizationRef::of);
    }

    /** Those of these organizations that there are, in one statement. */
    public Map<UUID, OrganizationRef> find(Collection<UUID> ids) {
        return organizations.withIds(List.copyOf(ids)).stream()
                .map(OrganizationRef::of)
                .collect(Collectors.toMap(OrganizationRef::id, Function.identity()));
    }

    /** The names of these organizations. */
    public Map<UUID, String> names(List<UUID> ids) {
        return organizations.namesOf(ids);
    }

    /** All organizations of a kind, in units of a level within an extent, that existed on a day. */
    public List<OrganizationRef> select(OrganizationKind kind, UnitLevel level, UnitExtent extent, LocalDate day) {
        return organizations.select(kind, level, extent, day).stream()
                .map(OrganizationRef::of)
                .toList();
    }

    @Override
    public Set<UUID> lineOf(UUID organizationId) {
        return organizations.lineOf(organizationId);
    }

    void follow(@Observes @Priority(100) UnitHomesChanged news) {
        organizations.followUnits();
    }
}
