package vn.mangnon.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.MergePatch;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.Versions;

/** What administrators do with accounts. */
@ApplicationScoped
@Transactional
class AccountService {

    /** Fired inside the transaction that changed an account, or what is shown to one beside its duties. */
    record AccountChanged() implements GrantsChanged {}

    /** bcrypt's work factor: about a quarter of a second on this decade's hardware. */
    private static final int BCRYPT_COST = 12;

    private final AccountRepository accounts;
    private final RefreshTokenRepository refreshTokens;
    private final InputChecks checks;
    private final MergePatch patches;
    private final Clock clock;
    private final List<UnitTerritories> territories;
    private final Event<AccountChanged> changed;

    AccountService(
            AccountRepository accounts,
            RefreshTokenRepository refreshTokens,
            InputChecks checks,
            MergePatch patches,
            Clock clock,
            @All List<UnitTerritories> territories,
            Event<AccountChanged> changed) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.checks = checks;
        this.patches = patches;
        this.clock = clock;
        this.territories = territories;
        this.changed = changed;
    }

    AccountView create(AccountDetails details) {
        check(details, false).throwIfAny();
        if (details.id() != null && accounts.idIsTaken(details.id())) {
            throw Problem.conflictWith("ID_TAKEN", java.net.URI.create("users/" + details.id()));
        }
        if (accounts.byUsername(details.username()).isPresent()) {
            throw Problem.conflict("USERNAME_TAKEN");
        }
        var account = new Account(details.id(), details, clock.instant());
        setPassword(account, details.password());
        account.persistAndFlush();
        return AccountView.of(account);
    }

    AccountView change(UUID id, @Nullable String ifMatch, @Nullable JsonNode patch) {
        var account = accounts.require(id);
        Versions.require(ifMatch, account.version());
        var details = patches.apply(patch, AccountDetails.of(account), AccountDetails.class);
        check(details, account.isPaired())
                .addIf(!account.username().equals(details.username()), "/username", "NOT_CHANGEABLE")
                .addIf(details.id() != null, "/id", "NOT_CHANGEABLE")
                .throwIfAny();
        var now = clock.instant();
        account.describe(details, now);
        setPassword(account, details.password());
        // Who got in with the old password, or has left, is out.
        if (details.password() != null || !account.enabled()) {
            end(account, now);
        }
        accounts.flush();
        changed.fire(new AccountChanged());
        return AccountView.of(account);
    }

    /** Whoever is signed in with the account signs in again: here at once, on other replicas within seconds. */
    void endSessions(UUID id) {
        var account = accounts.require(id);
        end(account, clock.instant());
        accounts.flush();
        changed.fire(new AccountChanged());
        Log.infof("all sessions of account %s ended", id);
    }

    private void end(Account account, Instant now) {
        account.endSessions(now);
        refreshTokens.deleteOf(account);
    }

    AccountView view(UUID id) {
        return AccountView.of(accounts.require(id));
    }

    Page<AccountView> list(PageRequest request) {
        return accounts.page(request).map(AccountView::of);
    }

    /** @param paired who leaves out where a duty holds would give it everywhere, and might not know that it was not */
    private Faults check(AccountDetails details, boolean paired) {
        var faults = checks.of(details);
        for (int i = 0; i < details.roles().size(); i++) {
            faults.addIf(!Duties.ALL.contains(details.roles().get(i)), "/roles/" + i, "UNKNOWN_VALUE");
        }
        for (int i = 0; i < details.scopes().size(); i++) {
            var scope = details.scopes().get(i);
            var held = scope.duties();
            faults.addIf(!scope.namesExactlyOne(), "/scopes/" + i, "SCOPE_NAMES_ONE")
                    .addIf(!scope.endsIfItMust(), "/scopes/" + i + "/until", "REQUIRED")
                    .addIf(held == null ? paired : held.isEmpty(), "/scopes/" + i + "/duties", "REQUIRED")
                    .addIf(!isHamletIfItMust(scope, details.roles()), "/scopes/" + i, "NOT_A_HAMLET");
            for (int j = 0; held != null && j < held.size(); j++) {
                faults.addIf(
                        !details.roles().contains(held.get(j)), "/scopes/" + i + "/duties/" + j, "NOT_AMONG_ROLES");
            }
        }
        return PasswordRules.check(details, faults);
    }

    /** A collaborator's business is his hamlet's, whatever else the account is. */
    private boolean isHamletIfItMust(GrantedScope scope, List<String> roles) {
        var unit = scope.adminUnitId();
        return !Objects.requireNonNullElse(scope.duties(), roles).contains(Duties.HAMLET_COLLABORATOR)
                || unit != null && territories.stream().anyMatch(units -> units.isHamlet(unit));
    }

    private static void setPassword(Account account, @Nullable String password) {
        if (password != null) {
            account.setPasswordHash(hash(password));
        }
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password, BCRYPT_COST);
    }
}
