package vn.mangnon.access;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.UnitPath;

/**
 * Reads the grants of whoever signed in. They are remembered, because every request needs them: a change holds at once here
 * and within a second on another replica.
 */
@ApplicationScoped
class GrantsReader {

    private final AccountRepository accounts;
    private final List<UnitTerritories> territories;
    private final List<OrganizationLines> lines;
    private final List<SingleRecords> exceptions;
    private final Clock clock;
    private final Remembered remembered = new Remembered();

    GrantsReader(
            AccountRepository accounts,
            @All List<UnitTerritories> territories,
            @All List<OrganizationLines> lines,
            @All List<SingleRecords> exceptions,
            Clock clock) {
        this.accounts = accounts;
        this.territories = territories;
        this.lines = lines;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    @Nullable
    Grants remembered(String username) {
        return remembered.of(username, clock.instant());
    }

    /** Empty for an account that is unknown or may no longer sign in. */
    @Transactional
    Optional<Grants> read(String username) {
        return remembered.read(
                username,
                clock.instant(),
                accounts::changesOfGrants,
                () -> accounts.byUsername(username).filter(Account::enabled).map(this::held));
    }

    @Transactional
    Optional<Grants> read(UUID accountId) {
        return accounts.known(accountId)
                .filter(Account::enabled)
                .map(account -> held(account).grants());
    }

    void askAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantsChanged change) {
        remembered.askAgain();
    }

    /** Its organization; without one the first place it was given. */
    private static @Nullable UUID actingFor(Account account) {
        return Optional.ofNullable(account.organizationId())
                .or(() -> account.grants().stream()
                        .map(grant -> grant.adminUnitId() == null ? grant.organizationId() : grant.adminUnitId())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()))
                .orElse(null);
    }

    private Remembered.Held held(Account account) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var shown = exceptions.stream()
                .flatMap(records -> records.shownTo(account.id()).stream())
                .toList();
        var granted = account.grants().stream()
                .filter(grant -> grant.holdsOn(today))
                .collect(Collectors.groupingBy(Grant::duty));
        // Several duties in one place are the rule; where that is, is asked once.
        Map<UUID, List<UnitPath>> units = new HashMap<>();
        Map<UUID, Set<UUID>> organizations = new HashMap<>();
        Map<String, Reach> reaches = new HashMap<>();
        for (var duty : account.duties()) {
            var reach = reach(duty, granted.getOrDefault(duty, List.of()), shown, units, organizations);
            reaches.put(duty, reach);
        }
        var grants = new Grants(
                account.id(),
                account.username(),
                account.organizationId(),
                actingFor(account),
                account.duties(),
                new Reaches(reaches),
                account.sessions());
        // Scopes hold for whole days; what is opened by way of exception ends at any hour.
        var until = shown.stream()
                .map(SingleRecords.Shown::until)
                .filter(Objects::nonNull)
                .reduce(startOf(today.plusDays(1)), (one, other) -> one.isBefore(other) ? one : other);
        return new Remembered.Held(grants, startOf(today), until);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Reach reach(
            String duty,
            List<Grant> grants,
            List<SingleRecords.Shown> shown,
            Map<UUID, List<UnitPath>> units,
            Map<UUID, Set<UUID>> organizations) {
        var paths = new ArrayList<UnitPath>();
        var lineOf = new HashSet<UUID>();
        var children = new HashSet<UUID>();
        var cases = new HashSet<UUID>();
        for (var grant : grants) {
            if (Boolean.TRUE.equals(grant.country())) {
                paths.add(UnitPath.COUNTRY);
            } else if (grant.adminUnitId() != null) {
                paths.addAll(units.computeIfAbsent(grant.adminUnitId(), this::territory));
            } else if (grant.caseId() != null) {
                cases.add(grant.caseId());
            } else if (grant.organizationId() != null) {
                lineOf.addAll(organizations.computeIfAbsent(grant.organizationId(), this::line));
            }
        }
        for (var records : shown) {
            if (records.duties().contains(duty)) {
                children.addAll(records.children());
                cases.addAll(records.cases());
            }
        }
        return new Reach(new Scope(paths, lineOf), children, cases);
    }

    private List<UnitPath> territory(UUID unit) {
        return territories.stream()
                .flatMap(known -> known.reachedFrom(unit).stream())
                .toList();
    }

    private Set<UUID> line(UUID organization) {
        return lines.stream()
                .flatMap(known -> known.lineOf(organization).stream())
                .collect(Collectors.toSet());
    }
}
