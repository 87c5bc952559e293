package vn.mangnon.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Problem;

/** Who asks. Services hand its {@link #scope()} to their repositories. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID accountId() {
        return grants().accountId();
    }

    public String username() {
        return grants().username();
    }

    public Optional<UUID> organizationId() {
        return Optional.ofNullable(grants().organizationId());
    }

    public Scope scope() {
        return grants().scope();
    }

    /** The children that may be shown to the caller by name. */
    public Sight children() {
        return grants().children();
    }

    /** The cases that may be shown to the caller. */
    public Sight cases() {
        return grants().cases();
    }

    public boolean has(String duty) {
        return identity.hasRole(duty);
    }

    private Grants grants() {
        Grants grants = identity.getAttribute(Grants.ATTRIBUTE);
        if (grants == null) {
            throw Problem.unauthenticated("UNAUTHENTICATED");
        }
        return grants;
    }
}
