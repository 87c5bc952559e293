package vn.mangnon.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.children.Children;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.organizations.Organizations;
import vn.mangnon.units.UnitRef;

/** What must be true of what is written about a session, beyond the form of each field. */
@ApplicationScoped
class SessionRules {

    private static final int FEWEST_IN_A_GROUP = 2;

    private final InputChecks checks;
    private final Children children;
    private final Organizations organizations;
    private final CurrentUser user;

    SessionRules(InputChecks checks, Children children, Organizations organizations, CurrentUser user) {
        this.checks = checks;
        this.children = children;
        this.organizations = organizations;
        this.user = user;
    }

    /** Who stands in the session already stays, wherever the child has moved since. */
    Faults check(SessionDetails details, @Nullable Session known, LocalDate today) {
        var faults = checks.of(details);
        var day = details.heldOn();
        faults.addIf(day != null && day.isAfter(today), "/heldOn", "IN_THE_FUTURE");
        var counted = details.participants();
        faults.addIf(counted != null && counted < details.childIds().size(), "/participants", "FEWER_THAN_NAMED");
        faults.addIf(
                details.kind() == SessionKind.GROUP_SESSION && details.howMany() < FEWEST_IN_A_GROUP,
                "/participants",
                "NOT_A_GROUP");
        var organization = details.organizationId();
        faults.addIf(
                organization != null && organizations.find(organization).isEmpty(), "/organizationId", "UNKNOWN_VALUE");
        var named = details.childIds().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        named.removeAll(known == null ? Set.<UUID>of() : known.childIds());
        faults.addIf(children.visible(named, user.children()).size() < named.size(), "/childIds", "UNKNOWN_VALUE");
        return faults;
    }

    void checkPlace(@Nullable UnitRef unit, SessionDetails details, Faults faults) {
        var day = details.heldOn();
        faults.addIf(details.adminUnitId() != null && unit == null, "/adminUnitId", "UNKNOWN_VALUE")
                .addIf(unit != null && day != null && !unit.isInForceOn(day), "/adminUnitId", "UNIT_NOT_IN_FORCE");
    }

    Faults check(DecideOnHelp deciding) {
        return checks.of(deciding)
                .addIf(Boolean.FALSE.equals(deciding.approved()) && deciding.note() == null, "/note", "REQUIRED");
    }
}
