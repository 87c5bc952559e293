package vn.mangnon.rights;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One request, and what became of it. */
@Audited(
        value = AuditSubject.DATA_SUBJECT_REQUEST,
        about = @Audited.About(value = AuditSubject.CHILD, property = "childId"))
@Entity
@Table(name = "data_subject_request")
class DataSubjectRequest extends StoredEntity {

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Column(name = "child_id")
    private @Nullable UUID childId;

    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    /** The home of the unit, kept beside it so that scope needs no join. */
    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Embedded
    private Asked asked;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.RECEIVED;

    /** Until the requester is told that it is dealt with. */
    @Embedded
    @AttributeOverride(name = "legalBasis", column = @Column(name = "reply_basis"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "reply_due_at"))
    @AttributeOverride(name = "stoppedAt", column = @Column(name = "replied_at"))
    private PrivacyClock reply;

    @Convert(converter = RequestSecrets.ReplyNote.class)
    @Column(name = "reply_note_sealed")
    private @Nullable String replyNote;

    /** Until it is done or refused. */
    @Embedded
    @AttributeOverride(name = "legalBasis", column = @Column(name = "due_basis"))
    @AttributeOverride(name = "dueAt", column = @Column(name = "due_at"))
    @AttributeOverride(name = "stoppedAt", column = @Column(name = "closed_at"))
    private PrivacyClock completion;

    @Column(name = "extended_at")
    private @Nullable Instant extendedAt;

    @Column(name = "extension_days")
    private @Nullable Integer extensionDays;

    @Convert(converter = RequestSecrets.ExtensionReason.class)
    @Column(name = "extension_reason_sealed")
    private @Nullable String extensionReason;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Convert(converter = RequestSecrets.Outcome.class)
    @Column(name = "outcome_sealed")
    private @Nullable String outcome;

    @InClear
    @Column(name = "refusal_ground")
    private @Nullable String refusalGround;

    @SuppressWarnings("NullAway.Init")
    protected DataSubjectRequest() {}

    DataSubjectRequest(
            RequestDetails details, UnitPath place, PrivacyClock reply, PrivacyClock completion, Instant now) {
        super(details.id(), now);
        kind = details.kind();
        childId = details.childId();
        adminUnitId = details.adminUnitId();
        unitPath = place.value();
        asked = Asked.of(details);
        this.reply = reply;
        this.completion = completion;
    }

    /** Tells the requester that it is dealt with. */
    void reply(Instant at, @Nullable String note, Instant now) {
        requireOpen();
        if (!reply.isRunning()) {
            throw Problem.conflict("REQUEST_ANSWERED_ALREADY");
        }
        reply = reply.stopped(at);
        replyNote = note;
        state = RequestState.ANSWERED;
        touch(now);
    }

    /** What still runs falls due by the calendar as it is known now; what is over was judged by that of its day. */
    void fallsDue(Instant reply, Instant completion) {
        this.reply = this.reply.due(reply);
        var days = extensionDays;
        this.completion = this.completion.due(days == null ? completion : completion.plus(days, ChronoUnit.DAYS));
    }

    /** Once, while it is still in time, and told to the requester: so it is an answer too. */
    void extend(int days, String reason, Instant now) {
        requireOpen();
        if (extendedAt != null) {
            throw Problem.conflict("REQUEST_EXTENDED_ALREADY");
        }
        if (now.isAfter(completion.dueAt())) {
            throw Problem.conflict("REQUEST_OVERDUE");
        }
        extendedAt = now;
        extensionDays = days;
        extensionReason = reason;
        // Days of Vietnam have twenty-four hours, all of them.
        completion = completion.due(completion.dueAt().plus(days, ChronoUnit.DAYS));
        // Whoever is told that is answered.
        reply = reply.stopped(now);
        state = RequestState.EXTENDED;
        touch(now);
    }

    void complete(Instant at, String told, UUID accountId, Instant now) {
        close(RequestState.COMPLETED, at, told, accountId, now);
    }

    void refuse(Instant at, String ground, String reason, UUID accountId, Instant now) {
        close(RequestState.REFUSED, at, reason, accountId, now);
        refusalGround = ground;
    }

    private void close(RequestState end, Instant at, String told, UUID accountId, Instant now) {
        requireOpen();
        state = end;
        completion = completion.stopped(at);
        closedBy = accountId;
        outcome = told;
        // Whoever is told the end of it has been answered.
        reply = reply.stopped(at);
        touch(now);
    }

    private void requireOpen() {
        if (state.isClosed()) {
            throw Problem.conflict("REQUEST_CLOSED");
        }
    }

    /** {@link RequestRepository} asks the same of the database. A limit's last instant is still in time. */
    boolean isOverdueAt(Instant now) {
        return completion.isOverdueAt(now) || reply.isOverdueAt(now);
    }

    /** What may be done to it at a moment, whoever asks. */
    List<String> actionsAt(Instant now) {
        if (state.isClosed()) {
            return List.of();
        }
        var actions = new ArrayList<String>();
        if (reply.isRunning()) {
            actions.add("REPLY");
        }
        if (extendedAt == null && !completion.isOverdueAt(now)) {
            actions.add("EXTEND");
        }
        actions.add("COMPLETE");
        actions.add("REFUSE");
        return actions;
    }

    RequestKind kind() {
        return kind;
    }

    @Nullable
    UUID childId() {
        return childId;
    }

    UUID adminUnitId() {
        return adminUnitId;
    }

    Asked asked() {
        return asked;
    }

    RequestState state() {
        return state;
    }

    PrivacyClock reply() {
        return reply;
    }

    PrivacyClock completion() {
        return completion;
    }

    @Nullable
    String replyNote() {
        return replyNote;
    }

    @Nullable
    Integer extensionDays() {
        return extensionDays;
    }

    @Nullable
    String extensionReason() {
        return extensionReason;
    }

    @Nullable
    String outcome() {
        return outcome;
    }

    @Nullable
    String refusalGround() {
        return refusalGround;
    }
}
