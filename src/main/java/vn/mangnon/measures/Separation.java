package vn.mangnon.measures;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** A child's time away from its carers by decision (NĐ 56/2017 Đ.32). */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "separation")
class Separation extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private SeparationGround ground;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @InClear
    @Column(name = "decision_number")
    private @Nullable String decisionNumber;

    @Column(name = "started_at")
    private Instant startedAt;

    private int days;

    @Convert(converter = MeasureSecrets.SeparationReason.class)
    @Column(name = "reason_sealed")
    private String reason;

    @Convert(converter = MeasureSecrets.SafePlace.class)
    @Column(name = "safe_place_sealed")
    private String safePlace;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndSeparation.@Nullable Reason endReason;

    @Convert(converter = MeasureSecrets.EndNote.class)
    @Column(name = "end_note_sealed")
    private @Nullable String endNote;

    @OneToMany(mappedBy = "separation", cascade = CascadeType.PERSIST)
    @OrderBy("lastDay, id")
    private List<SeparationExtension> extensions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Separation() {}

    Separation(UUID caseId, SeparationDetails details, UUID accountId, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.ground = details.ground();
        this.decidedAt = details.decidedAt();
        this.decisionNumber = details.decisionNumber();
        this.startedAt = details.startedAt();
        this.days = details.days();
        this.reason = details.reason();
        this.safePlace = details.safePlace();
        this.accountId = accountId;
    }

    SeparationExtension extend(ExtendSeparation extending, UUID account, Instant now) {
        var extension = new SeparationExtension(this, extending, account, now);
        extensions.add(extension);
        touch(now);
        return extension;
    }

    void end(EndSeparation ending, Instant now) {
        endedAt = ending.endedAt();
        endReason = ending.reason();
        endNote = ending.note();
        touch(now);
    }

    /** The last day that a decision allows; the first is not counted (BLDS Đ.147.2). */
    LocalDate lastDay(ZoneId zone) {
        return extensions.stream()
                .map(SeparationExtension::lastDay)
                .reduce(
                        LocalDate.ofInstant(startedAt, zone).plusDays(days),
                        (one, other) -> other.isAfter(one) ? other : one);
    }

    /** How many of the fifteen days it has used when it is over. */
    long daysUsed(ZoneId zone) {
        var first = LocalDate.ofInstant(startedAt, zone);
        var last = endedAt == null ? lastDay(zone) : LocalDate.ofInstant(endedAt, zone);
        return ChronoUnit.DAYS.between(first, last);
    }

    boolean goesOn() {
        return endedAt == null;
    }

    UUID caseId() {
        return caseId;
    }

    SeparationGround ground() {
        return ground;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decisionNumber() {
        return decisionNumber;
    }

    Instant startedAt() {
        return startedAt;
    }

    String reason() {
        return reason;
    }

    String safePlace() {
        return safePlace;
    }

    UUID accountId() {
        return accountId;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    EndSeparation.@Nullable Reason endReason() {
        return endReason;
    }

    @Nullable
    String endNote() {
        return endNote;
    }

    List<SeparationExtension> extensions() {
        return List.copyOf(extensions);
    }
}
