package vn.mangnon.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;

/**
 * A refresh token that was given out; only its digest is kept. It works once, and is kept until it expires: used a second
 * time, it is in two hands, and which of them is the thief's nobody knows.
 */
@Entity
@Table(name = "refresh_token")
class RefreshToken extends StoredEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private byte[] digest;

    /** The sign-in that it comes from, over all refreshes since. */
    private UUID family;

    /** Of the account, when it was given out. */
    private int sessions;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(Account account, UUID family, byte[] digest, Instant now, Instant expiresAt) {
        super(null, now);
        this.account = account;
        this.family = family;
        this.sessions = account.sessions().number();
        this.digest = digest;
        this.expiresAt = expiresAt;
    }

    Account account() {
        return account;
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt)
                && account.enabled()
                && sessions == account.sessions().number();
    }

    boolean wasUsed() {
        return usedAt != null;
    }

    void use(Instant now) {
        usedAt = now;
        touch(now);
    }

    UUID family() {
        return family;
    }
}
