package vn.mangnon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jose4j.jwt.NumericDate;

/**
 * Verifies the signature of a token once and not with every request, which cost more CPU than all the rest of a read.
 * Remembered is that this very text was signed by who we trust; that it has not expired is looked at each
 * time, and what its account may do, if anything, is none of this: {@link AccountIdentity} asks with every request.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    /** So long may a key that its owner has withdrawn still count. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        var digest = digest(token);
        var known = verified.getIfPresent(digest);
        if (known != null && holdsStill(known, context)) {
            return known;
        }
        var principal = new VerifiedToken(verifier.parse(token, context));
        verified.put(digest, principal);
        return principal;
    }

    /** By the time of this machine and with the same allowance as the verifier itself. */
    private static boolean holdsStill(JWTCallerPrincipal principal, JWTAuthContextInfo context) {
        return NumericDate.now().getValue() - context.getClockSkew() < principal.getExpirationTime();
    }

    /** No token lies about in memory for longer than its request. */
    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
