package vn.mangnon.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;

/** Signs local accounts in. Tokens are verified the same way whoever issued them; these are only one issuer's. */
@ApplicationScoped
@Transactional
class SignInService {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Compared with when there is no such account, so that the answer takes as long. */
    private static final String NOBODYS_HASH = AccountService.hash("nobody's password");

    private final AccountRepository accounts;
    private final RefreshTokenRepository refreshTokens;
    private final InputChecks checks;
    private final TokenConfig config;
    private final Clock clock;
    private final Event<SignInTried> tried;
    private final Event<SignedIn> signedIn;

    SignInService(
            AccountRepository accounts,
            RefreshTokenRepository refreshTokens,
            InputChecks checks,
            TokenConfig config,
            Clock clock,
            Event<SignInTried> tried,
            Event<SignedIn> signedIn) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.checks = checks;
        this.config = config;
        this.clock = clock;
        this.tried = tried;
        this.signedIn = signedIn;
    }

    Tokens signIn(SignIn credentials) {
        checks.of(credentials).throwIfAny();
        var known = accounts.byUsername(credentials.username());
        tried.fire(
                new SignInTried(credentials.username(), known.map(Account::id).orElse(null)));
        var account = known.filter(Account::enabled);
        var hash = account.map(Account::passwordHash);
        if (!BcryptUtil.matches(credentials.password(), hash.orElse(NOBODYS_HASH)) || hash.isEmpty()) {
            throw Problem.unauthenticated("WRONG_CREDENTIALS");
        }
        return issue(account.get());
    }

    Tokens refresh(RefreshSignIn request) {
        checks.of(request).throwIfAny();
        var known = refreshTokens.take(digest(request.refreshToken()));
        var holder = known.map(RefreshToken::account);
        tried.fire(new SignInTried(
                holder.map(Account::username).orElse(null),
                holder.map(Account::id).orElse(null)));
        var token = known.filter(found -> found.holdsAt(clock.instant()))
                .orElseThrow(() -> Problem.unauthenticated("WRONG_CREDENTIALS"));
        token.delete();
        return issue(token.account());
    }

    private Tokens issue(Account account) {
        var now = clock.instant();
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var refreshToken = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        refreshTokens.deleteExpired(now);
        new RefreshToken(account, digest(refreshToken), now, now.plus(config.refreshLifetime())).persist();
        // Not our clock: a verifier compares with the time of its own machine.
        var accessToken = Jwt.upn(account.username())
                .subject(account.id().toString())
                .expiresIn(config.lifetime())
                .sign();
        signedIn.fire(new SignedIn());
        return new Tokens(accessToken, "Bearer", config.lifetime().toSeconds(), refreshToken);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
