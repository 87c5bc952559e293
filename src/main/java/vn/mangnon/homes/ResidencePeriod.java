package vn.mangnon.homes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.children.BirthDate;
import vn.mangnon.children.Residence;
import vn.mangnon.children.ResidenceKind;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One time of a child's life in one unit. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {
            Duties.COMMUNE_OFFICER,
            Duties.COMMUNE_CHAIR,
            Duties.HAMLET_COLLABORATOR,
            Duties.COUNSELLING_WORKER,
            Duties.SUPERVISOR
        })
@Entity
@Table(name = "residence_period")
class ResidencePeriod extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "unit_id")
    private UUID unitId;

    /** The home of the unit, which follows it through the tree. */
    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private ResidenceKind kind;

    @Convert(converter = HomeSecrets.AddressLine.class)
    @Column(name = "address_line_sealed")
    private @Nullable String addressLine;

    @Column(name = "is_main")
    private boolean isMain;

    @InClear
    private @Nullable LocalDate since;

    /** Exclusive. */
    @InClear
    @Column(name = "until")
    private @Nullable LocalDate until;

    /** From when on movement counts the child here: never before it was entered in the register. */
    @InClear
    @Column(name = "counted_from")
    private LocalDate countedFrom;

    /** Whether it was counted somewhere else until the day before. */
    @Column(name = "came_by_move")
    private boolean cameByMove;

    /** The child's birthdays, which the database keeps here as well. */
    @Column(name = "born_on", updatable = false)
    private LocalDate bornOn;

    @Column(name = "sixteen_on", updatable = false)
    private LocalDate sixteenOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    private @Nullable EndedBy endedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Convert(converter = HomeSecrets.ResidenceReason.class)
    @Column(name = "withdrawal_reason_sealed")
    private @Nullable String withdrawalReason;

    @SuppressWarnings("NullAway.Init")
    protected ResidencePeriod() {}

    /** One beside the main residence; those the database writes. */
    ResidencePeriod(
            UUID childId, BirthDate born, ResidenceDetails details, UnitPath place, LocalDate today, Instant now) {
        super(details.id(), now);
        this.childId = childId;
        unitId = details.adminUnitId();
        unitPath = place.value();
        kind = details.kind();
        addressLine = details.addressLine();
        since = details.since();
        countedFrom = details.since() == null ? today : details.since();
        bornOn = born.written();
        sixteenOn = born.turns(BirthDate.SIXTEEN);
        if (details.until() != null) {
            end(details.until(), now);
        }
    }

    final void end(LocalDate day, Instant now) {
        until = day;
        endedBy = EndedBy.ENDED;
        if (countedFrom.isAfter(day)) {
            countedFrom = day;
        }
        touch(now);
    }

    /** It never was so; who lived here before goes on to where this one ended. */
    void withdraw(String reason, UUID accountId, Instant now) {
        withdrawnAt = now;
        withdrawnBy = accountId;
        withdrawalReason = reason;
        touch(now);
    }

    void goOnInsteadOf(ResidencePeriod withdrawn, Instant now) {
        until = withdrawn.until;
        endedBy = withdrawn.endedBy;
        touch(now);
    }

    /** What the child's own record no longer says. */
    void keepAddress(String line, Instant now) {
        addressLine = line;
        touch(now);
    }

    boolean isOf(Residence residence) {
        return unitId.equals(residence.adminUnitId()) && kind == residence.kind();
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean holdsOn(LocalDate day) {
        return !isWithdrawn() && (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
    }

    Residence residence(@Nullable String line) {
        return new Residence(unitId, line == null ? addressLine : line, kind, since);
    }

    UUID childId() {
        return childId;
    }

    UUID unitId() {
        return unitId;
    }

    ResidenceKind kind() {
        return kind;
    }

    @Nullable
    String addressLine() {
        return addressLine;
    }

    boolean isMain() {
        return isMain;
    }

    @Nullable
    LocalDate since() {
        return since;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    @Nullable
    EndedBy endedBy() {
        return endedBy;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
