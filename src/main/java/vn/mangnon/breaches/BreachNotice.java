package vn.mangnon.breaches;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.rights.PrivacyClock;

/** One breach, what is known of it, and what was told to the authority. */
@Audited(AuditSubject.BREACH_NOTICE)
@Entity
@Table(name = "breach_notice")
class BreachNotice extends StoredEntity {

    /** Absent where it concerns the whole installation. */
    @Column(name = "admin_unit_id")
    private @Nullable UUID adminUnitId;

    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "discovered_at")
    private Instant discoveredAt;

    @Embedded
    private BreachFacts facts;

    /** As far as they are in the sight of who asks: the database shows nobody more. */
    @InClear
    @ElementCollection
    @CollectionTable(name = "breach_child", joinColumns = @JoinColumn(name = "breach_notice_id"))
    @Column(name = "child_id")
    private Set<UUID> childIds = new HashSet<>();

    /** Until the authority is told. */
    @Embedded
    @AttributeOverride(name = "legalBasis", column = @Column(name = "legal_basis"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "due_at"))
    @AttributeOverride(name = "stoppedAt", column = @Column(name = "first_sent_at"))
    private PrivacyClock clock;

    @Convert(converter = BreachSecrets.LateReason.class)
    @Column(name = "late_reason_sealed")
    private @Nullable String lateReason;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Convert(converter = BreachSecrets.ClosingNote.class)
    @Column(name = "closing_note_sealed")
    private @Nullable String closingNote;

    @OneToMany(mappedBy = "notice", cascade = CascadeType.PERSIST)
    @OrderBy("sentAt, id")
    private List<Dispatch> dispatches = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BreachNotice() {}

    BreachNotice(BreachDetails details, UnitPath place, PrivacyClock clock, Instant now) {
        super(details.id(), now);
        adminUnitId = details.adminUnitId();
        unitPath = place.value();
        discoveredAt = details.discoveredAt();
        this.clock = clock;
        describe(details, now);
    }

    /** Takes over what is known by now; where and when it was discovered stays. */
    final void describe(BreachDetails details, Instant now) {
        requireOpen();
        facts = new BreachFacts(details);
        var named = Set.copyOf(details.namedChildren());
        if (!childIds.equals(named)) {
            childIds.clear();
            childIds.addAll(named);
        }
        touch(now);
    }

    /** The first stops the clock; why it came late is written with it. */
    void send(SendNotice sending, UUID accountId, Instant now) {
        requireOpen();
        var isFirst = clock.isRunning();
        dispatches.add(new Dispatch(this, isFirst, sending, accountId, now));
        if (isFirst) {
            clock = clock.stopped(sending.sentAt());
            lateReason = sending.lateReason();
        }
        touch(now);
    }

    void close(String note, UUID accountId, Instant now) {
        requireOpen();
        if (clock.isRunning()) {
            throw Problem.conflict("BREACH_NOT_NOTIFIED");
        }
        closedAt = now;
        closedBy = accountId;
        closingNote = note;
        touch(now);
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw Problem.conflict("BREACH_CLOSED");
        }
    }

    /** Whether a first dispatch of this moment needs a reason. */
    boolean wouldBeLate(Instant sentAt) {
        return clock.isOverdueAt(sentAt);
    }

    List<String> actions() {
        if (closedAt != null) {
            return List.of();
        }
        return clock.isRunning() ? List.of("CHANGE", "SEND") : List.of("CHANGE", "SEND", "CLOSE");
    }

    @Nullable
    UUID adminUnitId() {
        return adminUnitId;
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    Instant discoveredAt() {
        return discoveredAt;
    }

    BreachFacts facts() {
        return facts;
    }

    Set<UUID> childIds() {
        return Set.copyOf(childIds);
    }

    PrivacyClock clock() {
        return clock;
    }

    @Nullable
    String lateReason() {
        return lateReason;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closingNote() {
        return closingNote;
    }

    List<Dispatch> dispatches() {
        return List.copyOf(dispatches);
    }
}
