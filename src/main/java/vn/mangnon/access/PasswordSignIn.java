package vn.mangnon.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;
import vn.mangnon.limits.Limits;
import vn.mangnon.limits.RateLimit;

/**
 * Compares a password. That takes a quarter of a second, and so lies between the transaction that reads the account and the
 * one that gives out tokens, or twenty guesses at once would hold all connections to the database.
 */
@ApplicationScoped
class PasswordSignIn {

    /** Compared with when there is no such account, so that the answer takes as long. */
    private static final String NOBODYS_HASH = AccountService.hash("nobody's password");

    private final SignInService signIns;
    private final InputChecks checks;
    private final Limits limits;
    private final CurrentVertxRequest request;
    private final Event<SignInTried> tried;

    PasswordSignIn(
            SignInService signIns,
            InputChecks checks,
            Limits limits,
            CurrentVertxRequest request,
            Event<SignInTried> tried) {
        this.signIns = signIns;
        this.checks = checks;
        this.limits = limits;
        this.request = request;
        this.tried = tried;
    }

    Tokens signIn(SignIn credentials) {
        signIns.requireKey();
        checks.of(credentials).throwIfAny();
        var known = signIns.known(credentials.username());
        tried.fire(new SignInTried(
                credentials.username(),
                known.map(SignInService.Known::accountId).orElse(null)));
        var address = address();
        // Before bcrypt, and taken before its answer is known: many guesses at once are no more than one after another.
        spend(limits.failedSignInsByAddress(), address);
        spend(limits.failedSignIns(), credentials.username());
        var account = known.filter(SignInService.Known::enabled);
        var hash = account.map(SignInService.Known::passwordHash);
        if (!BcryptUtil.matches(credentials.password(), hash.orElse(NOBODYS_HASH)) || hash.isEmpty()) {
            throw Problem.unauthenticated("WRONG_CREDENTIALS");
        }
        limits.failedSignIns().giveBack(credentials.username());
        limits.failedSignInsByAddress().giveBack(address);
        return signIns.issueTo(account.get());
    }

    private static void spend(RateLimit limit, String caller) {
        limit.spend(caller).ifPresent(wait -> {
            throw Problem.tooMany("FAILED_SIGN_INS_EXCEEDED", wait);
        });
    }

    private String address() {
        return request.getCurrent().request().remoteAddress().hostAddress();
    }
}
