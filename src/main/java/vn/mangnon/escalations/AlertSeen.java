package vn.mangnon.escalations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody has seen a warning. */
@Entity
@Table(name = "clock_alert_seen")
class AlertSeen {

    @Embeddable
    record Key(
            @Column(name = "alert_id") UUID alertId,
            @Column(name = "account_id") UUID accountId) {}

    @EmbeddedId
    private Key key;

    @Column(name = "seen_at")
    private Instant seenAt;

    @SuppressWarnings("NullAway.Init")
    protected AlertSeen() {}

    Key key() {
        return key;
    }

    Instant seenAt() {
        return seenAt;
    }
}
