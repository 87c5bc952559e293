package vn.mangnon.access;

import io.quarkus.logging.Log;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.InputChecks;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** Gives local accounts their tokens. Tokens are verified the same way whoever issued them; these are only one issuer's. */
@ApplicationScoped
@Transactional
class SignInService {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRepository accounts;
    private final RefreshTokenRepository refreshTokens;
    private final InputChecks checks;
    private final TokenConfig config;
    private final Clock clock;
    private final Event<SignInTried> tried;
    private final Event<SignedIn> signedIn;
    private final String signKey;

    SignInService(
            AccountRepository accounts,
            RefreshTokenRepository refreshTokens,
            InputChecks checks,
            TokenConfig config,
            Clock clock,
            Event<SignInTried> tried,
            Event<SignedIn> signedIn,
            @ConfigProperty(name = "smallrye.jwt.sign.key.location") String signKey) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.checks = checks;
        this.config = config;
        this.clock = clock;
        this.tried = tried;
        this.signedIn = signedIn;
        this.signKey = signKey;
    }

    /** A local account that may sign in, as far as its password is right. */
    record Known(UUID accountId, boolean enabled, @Nullable String passwordHash) {}

    Optional<Known> known(String username) {
        return accounts.byUsername(username)
                .map(account -> new Known(account.id(), account.enabled(), account.passwordHash()));
    }

    /** @throws Problem 401 when the account has changed since its password was compared */
    Tokens issueTo(Known known) {
        var account = accounts.known(known.accountId())
                .filter(Account::enabled)
                .filter(found -> Objects.equals(found.passwordHash(), known.passwordHash()))
                .orElseThrow(() -> Problem.unauthenticated("WRONG_CREDENTIALS"));
        return issue(account, StoredEntity.newId());
    }

    /** What is refused here is written nevertheless: that a family has ended. */
    @Transactional(dontRollbackOn = Problem.class)
    Tokens refresh(RefreshSignIn request) {
        requireKey();
        checks.of(request).throwIfAny();
        var now = clock.instant();
        var known = refreshTokens.take(digest(request.refreshToken()));
        var holder = known.map(RefreshToken::account);
        tried.fire(new SignInTried(
                holder.map(Account::username).orElse(null),
                holder.map(Account::id).orElse(null)));
        var token = known.filter(found -> found.holdsAt(now))
                .orElseThrow(() -> Problem.unauthenticated("WRONG_CREDENTIALS"));
        if (token.wasUsed()) {
            Log.warnf(
                    "a refresh token of account %s was used twice: its sign-in ends",
                    token.account().id());
            refreshTokens.deleteFamily(token.family());
            throw Problem.unauthenticated("WRONG_CREDENTIALS");
        }
        token.use(now);
        return issue(token.account(), token.family());
    }

    /** Where a provider says who somebody is, there is no key here to say it with. */
    void requireKey() {
        if (signKey.equals("not-configured")) {
            throw Problem.of(404, "SIGN_IN_ELSEWHERE");
        }
    }

    private Tokens issue(Account account, UUID family) {
        var now = clock.instant();
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var refreshToken = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        refreshTokens.deleteExpired(now);
        new RefreshToken(account, family, digest(refreshToken), now, now.plus(config.refreshLifetime())).persist();
        // Not our clock: a verifier compares with the time of its own machine.
        var accessToken = Jwt.upn(account.username())
                .subject(account.id().toString())
                .claim(Sessions.CLAIM, String.valueOf(account.sessions().number()))
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
