package vn.mangnon.cases;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** The dossier of one protection case. */
@Audited(value = AuditSubject.CASE, about = @Audited.About(value = AuditSubject.CHILD, property = "childId"))
@Entity
@Table(name = "protection_case")
class ProtectionCase extends StoredEntity {

    /** The commune's code, the year, and a number that counts from one in that commune and year. */
    @InClear
    private String number;

    @Column(name = "child_id")
    private @Nullable UUID childId;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.RECEIVED;

    @Enumerated(EnumType.STRING)
    @Column(name = "protection_level")
    private ProtectionLevel protectionLevel;

    private boolean emergency;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private CaseChannel channel;

    @Column(name = "incident_unit_id")
    private UUID incidentUnitId;

    /** The home of the incident's unit, kept beside it so that scope needs no join. */
    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "abuse_forms")
    private String[] abuseForms;

    @Column(name = "responsible_organization_id")
    private @Nullable UUID responsibleOrganizationId;

    @Column(name = "assignee_id")
    private @Nullable UUID assigneeId;

    @Convert(converter = CaseSecrets.Summary.class)
    @Column(name = "summary_sealed")
    private @Nullable String summary;

    @Embedded
    private @Nullable Closure closure;

    /** Made up for a demonstration or a course. */
    private boolean invented;

    @OneToMany(mappedBy = "protectionCase", cascade = CascadeType.PERSIST)
    @OrderBy("startedAt, code")
    private List<CaseClock> clocks = new ArrayList<>();

    @OneToMany(mappedBy = "protectionCase", cascade = CascadeType.PERSIST)
    @OrderBy("takenAt, id")
    private List<EmergencyMeasure> emergencyMeasures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ProtectionCase() {}

    ProtectionCase(CaseDetails details, String number, UnitPath place, Instant now) {
        super(details.id(), now);
        this.number = number;
        describe(details, place, now);
    }

    static ProtectionCase invented(CaseDetails details, String number, UnitPath place, Instant now) {
        var made = new ProtectionCase(details, number, place, now);
        made.invented = true;
        return made;
    }

    /** Takes over what an officer wrote; the caller has checked it. */
    final void describe(CaseDetails details, UnitPath place, Instant now) {
        requireOpen();
        childId = details.childId();
        receivedAt = details.receivedAt();
        channel = details.channel();
        incidentUnitId = details.incidentUnitId();
        unitPath = place.value();
        emergency = Boolean.TRUE.equals(details.emergency());
        protectionLevel = Objects.requireNonNullElse(details.protectionLevel(), ProtectionLevel.SUPPORT);
        abuseForms = details.abuseForms().stream().sorted().map(AbuseForm::name).toArray(String[]::new);
        responsibleOrganizationId = details.responsibleOrganizationId();
        assigneeId = details.assigneeId();
        summary = details.summary();
        setClocks(now);
        touch(now);
    }

    private void setClocks(Instant now) {
        clocks.stream()
                .filter(clock -> !clock.startedAt().equals(receivedAt))
                .forEach(clock -> clock.startedAt(receivedAt, now));
        if (emergency && clocks.isEmpty()) {
            var clock = new CaseClock(this, ClockCode.EMERGENCY_MEASURE, receivedAt, now);
            emergencyMeasures.forEach(measure -> clock.stop(measure.takenAt(), now));
            clocks.add(clock);
        }
    }

    void accept(UUID assignee, Instant now) {
        become(CaseStatus.IN_PROGRESS);
        assigneeId = assignee;
        touch(now);
    }

    /** Stops the twelve-hour clock, if it runs; also after the closure, for what was done in time may be written late. */
    EmergencyMeasure takeMeasure(EmergencyMeasureDetails details, UUID accountId, Instant now) {
        if (!awaitsMeasure()) {
            requireOpen();
        }
        var measure = new EmergencyMeasure(this, details, accountId, now);
        emergencyMeasures.add(measure);
        clocks.forEach(clock -> clock.stop(details.takenAt(), now));
        touch(now);
        return measure;
    }

    /** NĐ 56/2017 Đ.30.1.b: closed only when the child is safe and stable; otherwise the work goes on (c). */
    void close(CloseCase closing, UUID accountId, Instant now) {
        requireOpen();
        if (!closing.noLongerAtRisk() || !closing.stable()) {
            throw Problem.conflict("CLOSURE_CONDITIONS_NOT_MET");
        }
        become(CaseStatus.CLOSED);
        closure = new Closure(now, accountId, closing.outcome(), closing.note());
        touch(now);
    }

    /** Only a measure meets its clock: a closure without one leaves it as it stands. */
    boolean awaitsMeasure() {
        return clocks.stream().anyMatch(CaseClock::runs);
    }

    private void become(CaseStatus next) {
        requireOpen();
        if (!status.mayBecome(next)) {
            throw Problem.conflict("CASE_TAKEN_UP_ALREADY");
        }
        status = next;
    }

    private void requireOpen() {
        if (status == CaseStatus.CLOSED) {
            throw Problem.conflict("CASE_CLOSED");
        }
    }

    String number() {
        return number;
    }

    @Nullable
    UUID childId() {
        return childId;
    }

    CaseStatus status() {
        return status;
    }

    ProtectionLevel protectionLevel() {
        return protectionLevel;
    }

    boolean emergency() {
        return emergency;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    CaseChannel channel() {
        return channel;
    }

    UUID incidentUnitId() {
        return incidentUnitId;
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    Set<AbuseForm> abuseForms() {
        return Arrays.stream(abuseForms).map(AbuseForm::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    UUID responsibleOrganizationId() {
        return responsibleOrganizationId;
    }

    @Nullable
    UUID assigneeId() {
        return assigneeId;
    }

    @Nullable
    String summary() {
        return summary;
    }

    @Nullable
    Closure closure() {
        return closure;
    }

    boolean invented() {
        return invented;
    }

    List<CaseClock> clocks() {
        return List.copyOf(clocks);
    }

    List<EmergencyMeasure> emergencyMeasures() {
        return List.copyOf(emergencyMeasures);
    }
}
