package vn.mangnon.visits;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** Somebody was there. What was written stays as it was written. */
@Audited(value = AuditSubject.HOUSEHOLD, partOf = "householdId")
@Entity
@Table(name = "household_visit")
class Visit extends StoredEntity {

    @Column(name = "household_id")
    private UUID householdId;

    @InClear
    @Column(name = "visited_on")
    private LocalDate visitedOn;

    @InClear
    @Column(name = "visited_by")
    private UUID visitedBy;

    @Convert(converter = VisitSecrets.VisitNote.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @OneToMany(mappedBy = "visit", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RiskProposal> proposals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(UUID householdId, VisitDetails details, UUID visitedBy, Instant now) {
        super(details.id(), now);
        this.householdId = householdId;
        this.visitedOn = details.visitedOn();
        this.visitedBy = visitedBy;
        this.note = details.note();
    }

    void propose(SignDetails sign, UnitPath place, Instant now) {
        proposals.add(new RiskProposal(this, sign, place, now));
    }

    UUID householdId() {
        return householdId;
    }

    LocalDate visitedOn() {
        return visitedOn;
    }

    UUID visitedBy() {
        return visitedBy;
    }

    @Nullable
    String note() {
        return note;
    }

    List<RiskProposal> proposals() {
        return List.copyOf(proposals);
    }
}
