package vn.mangnon.campaigns;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One campaign of one organization. */
@Entity
@Table(name = "campaign")
class Campaign extends StoredEntity {

    private String name;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    private @Nullable String theme;

    private int year;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "organization_id")
    private UUID organizationId;

    /** The home of the organization, kept beside it so that scope needs no join. */
    @Column(name = "organization_path")
    private String organizationPath;

    @ElementCollection
    @CollectionTable(name = "campaign_place", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderBy("unitPath")
    private List<CampaignPlace> places = new ArrayList<>();

    /** In whole đồng. */
    private @Nullable Long budget;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancellation_note")
    private @Nullable String cancellationNote;

    @Embedded
    private @Nullable CampaignResult result;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(CampaignDetails details, UnitPath organizationPath, List<CampaignPlace> places, Instant now) {
        super(details.id(), now);
        describe(details, organizationPath, places, now);
    }

    /** Takes over what the organizer wrote; the caller has checked it. */
    final void describe(CampaignDetails details, UnitPath organizationPath, List<CampaignPlace> places, Instant now) {
        requireOn();
        name = details.name();
        kind = details.kind();
        theme = details.theme();
        year = Objects.requireNonNullElseGet(
                details.year(), () -> details.startsOn().getYear());
        startsOn = details.startsOn();
        endsOn = details.endsOn();
        organizationId = details.organizationId();
        this.organizationPath = organizationPath.value();
        if (!places().equals(places)) {
            this.places.clear();
            this.places.addAll(places);
        }
        budget = details.budget();
        touch(now);
    }

    void cancel(String reason, Instant now) {
        requireOn();
        if (result != null) {
            throw Problem.conflict("CAMPAIGN_HAS_RESULT");
        }
        cancelledAt = now;
        cancellationNote = reason;
        touch(now);
    }

    void record(RecordResult reported, UUID accountId, LocalDate today, Instant now) {
        requireStarted(today);
        result = new CampaignResult(
                reported.childrenReached(),
                reported.adultsReached(),
                reported.spent(),
                reported.note(),
                now,
                accountId);
        touch(now);
    }

    void requireStarted(LocalDate today) {
        requireOn();
        if (today.isBefore(startsOn)) {
            throw Problem.conflict("CAMPAIGN_NOT_STARTED");
        }
    }

    final void requireOn() {
        if (cancelledAt != null) {
            throw Problem.conflict("CAMPAIGN_CANCELLED");
        }
    }

    /** {@link CampaignRepository} asks the same of the database. */
    CampaignStatus statusOn(LocalDate day) {
        if (cancelledAt != null) {
            return CampaignStatus.CANCELLED;
        }
        if (day.isBefore(startsOn)) {
            return CampaignStatus.PLANNED;
        }
        return day.isAfter(endsOn) ? CampaignStatus.ENDED : CampaignStatus.RUNNING;
    }

    String name() {
        return name;
    }

    CampaignKind kind() {
        return kind;
    }

    @Nullable
    String theme() {
        return theme;
    }

    int year() {
        return year;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    UUID organizationId() {
        return organizationId;
    }

    UnitPath organizationPath() {
        return new UnitPath(organizationPath);
    }

    List<CampaignPlace> places() {
        return places.stream()
                .sorted(Comparator.comparing(CampaignPlace::unitPath))
                .toList();
    }

    @Nullable
    Long budget() {
        return budget;
    }

    @Nullable
    String cancellationNote() {
        return cancellationNote;
    }

    @Nullable
    CampaignResult result() {
        return result;
    }
}
