package vn.mangnon.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.UnitPath;

/** Who asks. Services hand its {@link #scope()} to their repositories. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;
    private final Operation operation;

    CurrentUser(SecurityIdentity identity, Operation operation) {
        this.identity = identity;
        this.operation = operation;
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

    /** Where the caller holds a duty that allows the operation he asks for. */
    public Scope scope() {
        return rights().scope();
    }

    /** Where the caller is one of these: what he could do next there, or what only one of the allowed duties may. */
    public Scope as(String... duties) {
        return as(Set.of(duties));
    }

    public Scope as(Set<String> duties) {
        return grants().by(duties).scope();
    }

    /** The children that the operation may show to the caller by name. */
    public Sight children() {
        return rights().children();
    }

    /** The children that one of these duties shows: what the caller could do next with one of them. */
    public Sight childrenAs(String... duties) {
        return grants().by(Set.of(duties)).children();
    }

    /** The cases that the operation may show to the caller. */
    public Sight cases() {
        return rights().cases();
    }

    /** What becomes of data of this class when the operation shows it to the caller; nobody at all is shown none. */
    public Shown shown(SensitivityClass sensitivity) {
        return eyes().apply(sensitivity);
    }

    /** The same of several classes, for who looks up only once who asks. */
    public Function<SensitivityClass, Shown> eyes() {
        return isKnown() ? rights()::shown : sensitivity -> Shown.HIDDEN;
    }

    /**
     * What the caller is to one child or case: by those duties that allow the operation and show him this one.
     *
     * @param places all from where it is somebody's business
     */
    public Standing towards(AuditSubject kind, Collection<UnitPath> places, UUID record) {
        return new Standing(isKnown() ? rights().showing(kind, places, record) : Set.of());
    }

    /**
     * As who the caller asks: two requests with the same text were asked by somebody with the same duties in the same places,
     * and so were shown the same.
     *
     * @param record the one child or case that is asked for, if it is one
     */
    public String extent(@Nullable UUID record) {
        return rights().extent(record);
    }

    /** Whether it depends on the record what he is: the caller's duties hold in different places, or see differently. */
    public boolean isSomebodyElseElsewhere() {
        return isKnown() && rights().differ();
    }

    /** By the duties that allow the operation he asks for. */
    private Rights rights() {
        return operation.rightsOf(grants());
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
