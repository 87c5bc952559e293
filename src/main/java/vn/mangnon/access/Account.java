package vn.mangnon.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** A person's or a service's account. */
@Audited(value = AuditSubject.ACCOUNT, reads = false)
@Entity
@Table(name = "account")
class Account extends StoredEntity {

    @InClear
    private String username;

    @Column(name = "display_name")
    private String displayName;

    /** Absent for accounts that sign in at an OpenID provider. */
    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    private boolean enabled = true;

    private int sessions;

    @Column(name = "sessions_ended_at")
    private @Nullable Instant sessionsEndedAt;

    @InClear
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_duty", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "duty")
    private Set<String> duties = new HashSet<>();

    @InClear
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_scope", joinColumns = @JoinColumn(name = "account_id"))
    private Set<Grant> grants = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(@Nullable UUID id, AccountDetails details, Instant now) {
        super(id, now);
        describe(details, now);
    }

    final void describe(AccountDetails details, Instant now) {
        username = details.username();
        displayName = details.displayName();
        organizationId = details.organizationId();
        enabled = details.enabled() == null || details.enabled();
        duties.retainAll(details.roles());
        duties.addAll(details.roles());
        var given = details.grants();
        grants.retainAll(given);
        grants.addAll(given);
        touch(now);
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    /** Whoever is signed in with it, wherever, is no longer. */
    void endSessions(Instant now) {
        sessions++;
        sessionsEndedAt = now;
        touch(now);
    }

    Sessions sessions() {
        return new Sessions(sessions, sessionsEndedAt);
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    UUID organizationId() {
        return organizationId;
    }

    boolean enabled() {
        return enabled;
    }

    Set<String> duties() {
        return Set.copyOf(duties);
    }

    Set<Grant> grants() {
        return Set.copyOf(grants);
    }

    List<GrantedScope> scopes() {
        return GrantedScope.of(grants);
    }

    /** Whether it has different duties in different places. */
    boolean isPaired() {
        return grants.size() < duties.size() * scopes().size();
    }
}
