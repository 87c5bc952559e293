package vn.mangnon.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The door: what other features may do with accounts. Call it inside a transaction. */
@ApplicationScoped
public class Accounts {

    private final AccountRepository accounts;
    private final Clock clock;

    Accounts(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public boolean exists(String username) {
        return accounts.byUsername(username).isPresent();
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
