package vn.mangnon.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.mangnon.kernel.StoredEntity;

/** A refresh token that was given out; only its digest is kept, and it is gone once used. */
@Entity
@Table(name = "refresh_token")
class RefreshToken extends StoredEntity {

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private byte[] digest;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected RefreshToken() {}

    RefreshToken(Account account, byte[] digest, Instant now, Instant expiresAt) {
        super(null, now);
        this.account = account;
        this.digest = digest;
        this.expiresAt = expiresAt;
    }

    Account account() {
        return account;
    }

    boolean holdsAt(Instant now) {
        return now.isBefore(expiresAt) && account.enabled();
    }
}
