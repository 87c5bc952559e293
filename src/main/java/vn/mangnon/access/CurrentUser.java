package vn.mangnon.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.SensitivityClass;

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
        return identity.getAttribute(Grants.ATTRIBUTE) != null;
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

    /** What becomes of data of this class when it is shown to the caller; nobody at all is shown none. */
    public Shown shown(SensitivityClass sensitivity) {
        return isKnown() ? Masks.of(grants().duties(), sensitivity) : Shown.HIDDEN;
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
