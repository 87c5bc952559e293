package vn.mangnon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
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
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.procedure.CaseStep;

/** The dossier of one protection case. */
@Audited(value = AuditSubject.CASE, about = @Audited.About(value = AuditSubject.CHILD, property = "childId"))
@Entity
@Table(name = "protection_case")
class ProtectionCase extends CaseProgress {

    /** The commune's code, the year, and a number that counts from one in that commune and year. */
    @InClear
    private String number;

    @Column(name = "child_id")
    private @Nullable UUID childId;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome_code")
    private @Nullable CaseOutcome outcomeCode;

    @Embedded
    private @Nullable Closure closure;

    @Embedded
    private @Nullable Ending ending;

    /** A second commune whose business it is. */
    @Column(name = "handling_unit_id")
    private @Nullable UUID handlingUnitId;

    @InClear
    @Column(name = "handling_path")
    private @Nullable String handlingPath;

    /** Who wrote it down; of the oldest it is not known. */
    @Column(name = "recorded_by", updatable = false)
    private @Nullable UUID recordedBy;

    /** Made up for a demonstration or a course. */
    private boolean invented;

    @SuppressWarnings("NullAway.Init")
    protected ProtectionCase() {}

    ProtectionCase(CaseDetails details, String number, UnitPath place, @Nullable UUID account, Instant now) {
        super(details.id(), now);
        this.number = number;
        this.recordedBy = account;
        describe(details, place, now);
    }

    static ProtectionCase invented(
            CaseDetails details, String number, UnitPath place, @Nullable UUID account, Instant now) {
        var made = new ProtectionCase(details, number, place, account, now);
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
        touch(now);
    }

    /** From the start it is the business of a second commune; that of the incident is none. */
    final void handledBeside(UUID unitId, UnitPath home) {
        var isOwn = home.contains(unitPath());
        handlingUnitId = isOwn ? null : unitId;
        handlingPath = isOwn ? null : home.value();
    }

    /**
     * To the commune that handles it from now on beside that of the incident, or back to this one; and to the body there.
     * Whoever answered for it does so no more, and somebody there takes it up.
     */
    void handTo(UUID unitId, UnitPath home, @Nullable UUID organizationId, Instant now) {
        handledBeside(unitId, home);
        if (organizationId != null) {
            responsibleOrganizationId = organizationId;
        }
        assigneeId = null;
        leave(now);
    }

    /** Another answers for it from now on; it stays as it was taken up. */
    void assign(UUID assignee, Instant now) {
        requireOpen();
        assigneeId = assignee;
        touch(now);
    }

    /** An assessment may find an emergency, or none where one was told of. */
    void judgeEmergency(boolean judged, Instant now) {
        emergency = judged;
        touch(now);
    }

    void accept(UUID assignee, UUID actor, Instant now) {
        take(CaseStep.ACCEPT, false, actor, false, now);
        assigneeId = assignee;
    }

    /** NĐ 56/2017 Đ.30.1.b: closed only when the child is safe and stable; otherwise the work goes on (c). */
    void close(CloseCase closing, UUID accountId, Instant now) {
        requireOpen();
        if (!closing.noLongerAtRisk() || !closing.stable()) {
            throw Problem.conflict("CLOSURE_CONDITIONS_NOT_MET");
        }
        take(CaseStep.CLOSE, false, accountId, false, now);
        outcomeCode = closing.outcomeCode();
        closure = new Closure(now, accountId, closing.outcome(), closing.note());
    }

    void end(CaseStep step, EndCase how, UUID accountId, Instant now) {
        take(step, false, accountId, false, now);
        ending = new Ending(how.endedAt(), accountId, how.recipientId(), how.note());
    }

    /** Something that hangs on it was written. */
    void changed(Instant now) {
        touch(now);
    }

    String number() {
        return number;
    }

    @Nullable
    UUID childId() {
        return childId;
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

    @Nullable
    UUID recordedBy() {
        return recordedBy;
    }

    boolean invented() {
        return invented;
    }

    /** The homes of the communes whose business it is. */
    List<UnitPath> places() {
        return handlingPath == null ? List.of(unitPath()) : List.of(unitPath(), new UnitPath(handlingPath));
    }

    @Nullable
    CaseOutcome outcomeCode() {
        return outcomeCode;
    }

    @Nullable
    Ending ending() {
        return ending;
    }

    @Nullable
    UUID handlingUnitId() {
        return handlingUnitId;
    }

    @Nullable
    UnitPath handlingPath() {
        return handlingPath == null ? null : new UnitPath(handlingPath);
    }
}
