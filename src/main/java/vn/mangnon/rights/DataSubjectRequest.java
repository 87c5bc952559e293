package vn.mangnon.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import vn.mangnon.rights.PrivacyLimits.InForce;

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

    @Enumerated(EnumType.STRING)
    private Requester requester;

    @Convert(converter = RequestSecrets.RequesterName.class)
    @Column(name = "requester_name_sealed")
    private String requesterName;

    @Convert(converter = RequestSecrets.RequesterContact.class)
    @Column(name = "requester_contact_sealed")
    private @Nullable String requesterContact;

    @Convert(converter = RequestSecrets.Details.class)
    @Column(name = "details_sealed")
    private String details;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "with_processor")
    private boolean withProcessor;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.RECEIVED;

    @InClear
    @Column(name = "reply_basis")
    private String replyBasis;

    @Column(name = "reply_due_at")
    private Instant replyDueAt;

    @Column(name = "replied_at")
    private @Nullable Instant repliedAt;

    @Convert(converter = RequestSecrets.ReplyNote.class)
    @Column(name = "reply_note_sealed")
    private @Nullable String replyNote;

    @InClear
    @Column(name = "due_basis")
    private String dueBasis;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "extended_at")
    private @Nullable Instant extendedAt;

    @Column(name = "extension_days")
    private @Nullable Integer extensionDays;

    @Convert(converter = RequestSecrets.ExtensionReason.class)
    @Column(name = "extension_reason_sealed")
    private @Nullable String extensionReason;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

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
            RequestDetails asked,
            UnitPath place,
            InForce reply,
            Instant replyDueAt,
            InForce completion,
            Instant dueAt,
            Instant now) {
        super(asked.id(), now);
        kind = asked.kind();
        childId = asked.childId();
        adminUnitId = asked.adminUnitId();
        unitPath = place.value();
        requester = asked.requester();
        requesterName = asked.requesterName();
        requesterContact = asked.requesterContact();
        details = asked.details();
        receivedAt = asked.receivedAt();
        withProcessor = asked.isWithProcessor();
        replyBasis = reply.legalBasis();
        this.replyDueAt = replyDueAt;
        dueBasis = completion.legalBasis();
        this.dueAt = dueAt;
    }

    /** Tells the requester that it is dealt with. */
    void reply(Instant at, @Nullable String note, Instant now) {
        requireOpen();
        if (repliedAt != null) {
            throw Problem.conflict("REQUEST_ANSWERED_ALREADY");
        }
        repliedAt = at;
        replyNote = note;
        state = RequestState.ANSWERED;
        touch(now);
    }

    /** Once, while it is still in time, and told to the requester: so it is an answer too. */
    void extend(int days, String reason, Instant now) {
        requireOpen();
        if (extendedAt != null) {
            throw Problem.conflict("REQUEST_EXTENDED_ALREADY");
        }
        if (now.isAfter(dueAt)) {
            throw Problem.conflict("REQUEST_OVERDUE");
        }
        extendedAt = now;
        extensionDays = days;
        extensionReason = reason;
        // Days of Vietnam have twenty-four hours, all of them.
        dueAt = dueAt.plus(days, ChronoUnit.DAYS);
        answered(now);
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
        closedAt = at;
        closedBy = accountId;
        outcome = told;
        answered(at);
        touch(now);
    }

    /** Whoever is told the end of it has been answered. */
    private void answered(Instant at) {
        if (repliedAt == null) {
            repliedAt = at;
        }
    }

    private void requireOpen() {
        if (state.isClosed()) {
            throw Problem.conflict("REQUEST_CLOSED");
        }
    }

    /** {@link RequestRepository} asks the same of the database. A limit's last instant is still in time. */
    boolean isOverdueAt(Instant now) {
        return !state.isClosed() && (now.isAfter(dueAt) || repliedAt == null && now.isAfter(replyDueAt));
    }

    /** What may be done to it at a moment, whoever asks. */
    List<String> actionsAt(Instant now) {
        if (state.isClosed()) {
            return List.of();
        }
        var actions = new ArrayList<String>();
        if (repliedAt == null) {
            actions.add("REPLY");
        }
        if (extendedAt == null && !now.isAfter(dueAt)) {
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

    Requester requester() {
        return requester;
    }

    String requesterName() {
        return requesterName;
    }

    @Nullable
    String requesterContact() {
        return requesterContact;
    }

    String details() {
        return details;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    boolean withProcessor() {
        return withProcessor;
    }

    RequestState state() {
        return state;
    }

    String replyBasis() {
        return replyBasis;
    }

    Instant replyDueAt() {
        return replyDueAt;
    }

    @Nullable
    Instant repliedAt() {
        return repliedAt;
    }

    @Nullable
    String replyNote() {
        return replyNote;
    }

    String dueBasis() {
        return dueBasis;
    }

    Instant dueAt() {
        return dueAt;
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
    Instant closedAt() {
        return closedAt;
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
