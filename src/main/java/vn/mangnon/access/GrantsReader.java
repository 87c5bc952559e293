package vn.mangnon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.UnitPath;

/**
 * Reads the grants of whoever signed in. They are remembered for a few seconds, because every request needs them: that is
 * how long a change may take to reach another replica; on this one it is at once.
 */
@ApplicationScoped
class GrantsReader {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final AccountRepository accounts;
    private final List<UnitTerritories> territories;
    private final List<OrganizationLines> lines;
    private final List<SingleRecords> exceptions;
    private final Clock clock;
    private final Cache<String, Grants> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

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
        return remembered.getIfPresent(username);
    }

    /** Empty for an account that is unknown or may no longer sign in. */
    @Transactional
    Optional<Grants> read(String username) {
        var grants = accounts.byUsername(username).filter(Account::enabled).map(this::of);
        grants.ifPresent(found -> remembered.put(username, found));
        return grants;
    }

    @Transactional
    Optional<Grants> read(UUID accountId) {
        return accounts.known(accountId).filter(Account::enabled).map(this::of);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantsChanged change) {
        remembered.invalidate(change.username());
    }

    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) TerritoriesChanged change) {
        remembered.invalidateAll();
    }

    /** Its organization; without one the first place it was given. */
    private static @Nullable UUID actingFor(Account account) {
        return Optional.ofNullable(account.organizationId())
                .or(() -> account.scopes().stream()
                        .map(scope -> scope.adminUnitId() == null ? scope.organizationId() : scope.adminUnitId())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder()))
                .orElse(null);
    }

    private Grants of(Account account) {
        var today = LocalDate.now(clock);
        var paths = new ArrayList<UnitPath>();
        var organizations = new HashSet<UUID>();
        var singleChildren = new HashSet<UUID>();
        var singleCases = new HashSet<UUID>();
        for (var scope : account.scopes()) {
            if (!scope.holdsOn(today)) {
                continue;
            }
            if (Boolean.TRUE.equals(scope.country())) {
                paths.add(UnitPath.COUNTRY);
            } else if (scope.adminUnitId() != null) {
                territories.forEach(units -> paths.addAll(units.reachedFrom(scope.adminUnitId())));
            } else if (scope.caseId() != null) {
                singleCases.add(scope.caseId());
            } else if (scope.organizationId() != null) {
                lines.forEach(line -> organizations.addAll(line.lineOf(scope.organizationId())));
            }
        }
        exceptions.forEach(records -> {
            singleChildren.addAll(records.childrenShownTo(account.id()));
            singleCases.addAll(records.casesShownTo(account.id()));
        });
        var scope = new Scope(paths, organizations);
        return new Grants(
                account.id(),
                account.username(),
                account.organizationId(),
                actingFor(account),
                account.duties(),
                scope,
                Sight.of(account.duties(), Duties.SEEING_CHILDREN, scope, singleChildren),
                Sight.of(account.duties(), Duties.SEEING_CASES, scope, singleCases),
                account.sessions());
    }
}
