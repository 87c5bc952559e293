package vn.mangnon.exceptional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import vn.mangnon.kernel.StoredEntity;

/** That a supervisor has taken note of what somebody opened. It is never changed either. */
@Entity
@Table(name = "exceptional_acknowledgement")
class Acknowledgement extends StoredEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "access_id")
    private ExceptionalAccess access;

    @Column(name = "account_id")
    private UUID accountId;

    private String username;

    @SuppressWarnings("NullAway.Init")
    protected Acknowledgement() {}

    Acknowledgement(ExceptionalAccess access, UUID accountId, String username, Instant now) {
        super(null, now);
        this.access = access;
        this.accountId = accountId;
        this.username = username;
    }

    boolean isBy(UUID account) {
        return accountId.equals(account);
    }

    String username() {
        return username;
    }
}
