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

    /** For whom the account acts: its organization, else the unit of its scope. */
    public Optional<UUID> actingFor() {
        return Optional.ofNullable(grants().actingFor());
    }

    /** Whether anybody asks; without a good token nobody does. */
    public boolean isKnown() {
        return OnBehalf.grants().isPresent() || identity.getAttribute(Grants.ATTRIBUTE) != null;
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
        return OnBehalf.grants().map(acting -> acting.duties().contains(duty)).orElseGet(() -> identity.hasRole(duty));
    }

    private Grants grants() {
        var acting = OnBehalf.grants();
        if (acting.isPresent()) {
            return acting.get();
        }
        Grants grants = identity.getAttribute(Grants.ATTRIBUTE);
        if (grants == null) {
            throw Problem.unauthenticated("UNAUTHENTICATED");
        }
        return grants;
    }
}
