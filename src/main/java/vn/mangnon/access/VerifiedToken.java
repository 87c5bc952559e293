package vn.mangnon.access;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A token whose claims are looked up once: each request asks for the same few, and SmallRye looks at a name that MicroProfile
 * does not know, as of our own claims, by throwing an exception and catching it.
 */
final class VerifiedToken extends JWTCallerPrincipal {

    private final JWTCallerPrincipal verified;
    private final Map<String, Optional<Object>> claims = new ConcurrentHashMap<>();

    VerifiedToken(JWTCallerPrincipal verified) {
        super(verified.getRawToken(), null);
        this.verified = verified;
    }

    /** As whoever asks expects it, which is what Java lets a map of many types do. */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
        return (T) getClaimValue(name);
    }

    @Override
    protected @Nullable Object getClaimValue(String name) {
        return claims.computeIfAbsent(name, asked -> Optional.ofNullable(verified.<Object>getClaim(asked)))
                .orElse(null);
    }

    @Override
    public Set<String> getGroups() {
        return verified.getGroups();
    }

    @Override
    protected Collection<String> doGetClaimNames() {
        return verified.getClaimNames();
    }
}
