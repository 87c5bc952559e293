package vn.mangnon.campaigns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.StoredEntity;

/** One activity of a campaign. It counts heads and names nobody. */
@Entity
@Table(name = "campaign_activity")
class Activity extends StoredEntity {

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String title;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "admin_unit_id")
    private @Nullable UUID adminUnitId;

    private int times;

    @Column(name = "children_reached")
    private @Nullable Integer childrenReached;

    @Column(name = "adults_reached")
    private @Nullable Integer adultsReached;

    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(UUID campaignId, ActivityDetails details, Instant now) {
        super(details.id(), now);
        this.campaignId = campaignId;
        describe(details, now);
    }

    final void describe(ActivityDetails details, Instant now) {
        kind = details.kind();
        title = details.title();
        heldOn = details.heldOn();
        adminUnitId = details.adminUnitId();
        times = Objects.requireNonNullElse(details.times(), 1);
        childrenReached = details.childrenReached();
        adultsReached = details.adultsReached();
        note = details.note();
        touch(now);
    }

    ActivityKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    @Nullable
    UUID adminUnitId() {
        return adminUnitId;
    }

    int times() {
        return times;
    }

    @Nullable
    Integer childrenReached() {
        return childrenReached;
    }

    @Nullable
    Integer adultsReached() {
        return adultsReached;
    }

    @Nullable
    String note() {
        return note;
    }
}
