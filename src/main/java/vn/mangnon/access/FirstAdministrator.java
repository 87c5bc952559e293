package vn.mangnon.access;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.mangnon.kernel.InputChecks;

/**
 * Lets somebody in where nobody is known yet: a new installation names its first administrator, who makes the other
 * accounts. Once there is any account this does nothing, so that nobody comes back in by restarting the server.
 */
@ApplicationScoped
class FirstAdministrator {

    private final AccountRepository accounts;
    private final FirstAdministratorConfig config;
    private final InputChecks checks;
    private final Clock clock;

    FirstAdministrator(AccountRepository accounts, FirstAdministratorConfig config, InputChecks checks, Clock clock) {
        this.accounts = accounts;
        this.config = config;
        this.checks = checks;
        this.clock = clock;
    }

    @Transactional
    void atStart(@Observes @Priority(50) StartupEvent event) {
        config.username().ifPresent(this::letIn);
    }

    private void letIn(String username) {
        accounts.lockTheFirst();
        if (!accounts.isEmpty()) {
            return;
        }
        var details = new AccountDetails(
                null,
                username,
                username,
                config.password().orElse(null),
                null,
                true,
                List.of(Duties.ADMINISTRATOR),
                List.of(GrantedScope.wholeCountry()));
        var faults = PasswordRules.check(details, checks.of(details)).list();
        if (!faults.isEmpty()) {
            throw new IllegalStateException("MANGNON_FIRST_ADMINISTRATOR_… is not an account's: " + faults.get(0));
        }
        var account = new Account(null, details, clock.instant());
        config.password().map(Accounts::hash).ifPresent(account::setPasswordHash);
        account.persist();
        Log.infof("the first administrator, account %s, was made", account.id());
    }
}
