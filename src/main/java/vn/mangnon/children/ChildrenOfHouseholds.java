package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.households.HouseholdChildren;

/** Which registered children live in a household, of those that the caller may see. */
@ApplicationScoped
class ChildrenOfHouseholds implements HouseholdChildren {

    private final ChildRepository children;
    private final CurrentUser user;
    private final Clock clock;

    ChildrenOfHouseholds(ChildRepository children, CurrentUser user, Clock clock) {
        this.children = children;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Living>> livingIn(Collection<UUID> households) {
        if (households.isEmpty()) {
            return Map.of();
        }
        var today = LocalDate.now(clock);
        return children.livingIn(households, user.children()).stream()
                .collect(Collectors.groupingBy(
                        child -> java.util.Objects.requireNonNull(child.householdId()),
                        Collectors.mapping(child -> living(child, today), Collectors.toList())));
    }

    private static Living living(Child child, LocalDate today) {
        return new Living(
                child.id(),
                child.fullName(),
                child.dateOfBirth(),
                child.sex().name(),
                child.statusOn(today).name());
    }
}
