package vn.mangnon.access;

import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Gives a verified token the duties of the account it names. Roles written in the token count for nothing: the account
 * here decides, whoever issued the token.
 */
@Singleton
class AccountIdentity implements SecurityIdentityAugmentor {

    private final GrantsReader reader;

    AccountIdentity(GrantsReader reader) {
        this.reader = reader;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var username = identity.getPrincipal().getName();
        var remembered = reader.remembered(username);
        return remembered == null
                ? context.runBlocking(() -> of(identity, read(username)))
                : Uni.createFrom().item(() -> of(identity, remembered));
    }

    private Grants read(String username) {
        var requestContext = Arc.container().requestContext();
        if (requestContext.isActive()) {
            return required(username);
        }
        requestContext.activate();
        try {
            return required(username);
        } finally {
            requestContext.terminate();
        }
    }

    private Grants required(String username) {
        return reader.read(username).orElseThrow(AuthenticationFailedException::new);
    }

    private static SecurityIdentity of(SecurityIdentity identity, Grants grants) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && !grants.sessions().include(token)) {
            throw new AuthenticationFailedException();
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(grants.duties())
                .addAttribute(Grants.ATTRIBUTE, grants)
                .build();
    }
}
