package vn.mangnon.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class VerifiedTokenTest {

    private final List<String> lookedUp = new ArrayList<>();
    private final VerifiedToken token = new VerifiedToken(new DefaultJWTCallerPrincipal(claims()) {
        @Override
        protected Object getClaimValue(String name) {
            lookedUp.add(name);
            return super.getClaimValue(name);
        }
    });

    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setClaim("upn", "ai");
        claims.setClaim(Sessions.CLAIM, "3");
        claims.setStringListClaim("groups", "A", "B");
        claims.setExpirationTime(NumericDate.fromSeconds(1_000));
        return claims;
    }

    @Test
    void says_what_was_verified() {
        assertEquals("ai", token.getName());
        assertEquals(1_000, token.getExpirationTime());
        assertEquals(Set.of("A", "B"), token.getGroups());
        assertTrue(token.getClaimNames().contains(Sessions.CLAIM));
        assertTrue(new Sessions(3, null).include(token));
    }

    @Test
    void looks_each_claim_up_once_also_one_that_is_not_there() {
        for (int i = 0; i < 3; i++) {
            assertEquals("3", token.getClaim(Sessions.CLAIM).toString());
            assertNull(token.getClaim("none"));
        }
        lookedUp.removeIf(name -> !List.of(Sessions.CLAIM, "none").contains(name));
        assertEquals(List.of(Sessions.CLAIM, "none"), lookedUp);
    }
}
