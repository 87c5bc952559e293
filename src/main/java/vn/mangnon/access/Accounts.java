package vn.mangnon.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/** The door: what other features may do with accounts. Call it inside a transaction. */
@ApplicationScoped
public class Accounts {

    private final AccountRepository accounts;
    private final GrantsReader grants;
    private final Event<AccountService.AccountChanged> changed;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            GrantsReader grants,
            Event<AccountService.AccountChanged> changed,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.changed = changed;
        this.clock = clock;
    }

    public boolean exists(String username) {
        return accounts.byUsername(username).isPresent();
    }

    public Optional<UUID> idOf(String username) {
        return accounts.byUsername(username).map(Account::id);
    }

    /** How somebody is called who signs a document; there is such an account, for none is erased. */
    public String displayName(UUID accountId) {
        return accounts.displayNameOf(accountId);
    }

    /** Whether this account may sign in and has one of the duties in the place. */
    public boolean mayServe(UUID accountId, Set<String> duties, UnitPath place) {
        return accounts.known(accountId)
                .flatMap(account -> grants.read(account.username()))
                .filter(granted -> granted.by(duties).scope().covers(place))
                .isPresent();
    }

    /** For which body an account works that may sign in and has this duty; empty where there is no such account. */
    public Optional<UUID> organizationOf(UUID accountId, String duty) {
        return accounts.known(accountId)
                .filter(account -> account.enabled() && account.duties().contains(duty))
                .map(Account::organizationId);
    }

    /** What somebody is shown beside his duties ({@link SingleRecords}) has changed in this transaction. */
    public void shownOtherRecords() {
        changed.fire(new AccountService.AccountChanged());
    }

    /** Adds an account whose password has been hashed already. */
    public void add(AccountDetails details, String passwordHash) {
        var account = new Account(details.id(), details, clock.instant());
        account.setPasswordHash(passwordHash);
        account.persist();
    }

    /** Slow on purpose; for several accounts with one password, hash once. */
    public static String hash(String password) {
        return AccountService.hash(password);
    }
}
