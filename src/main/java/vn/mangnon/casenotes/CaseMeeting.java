package vn.mangnon.casenotes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** The minutes of one meeting. The database refuses every change to them. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_meeting")
class CaseMeeting extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MeetingKind kind;

    @Column(name = "held_at", updatable = false)
    private Instant heldAt;

    @Convert(converter = CaseNoteSecrets.Venue.class)
    @Column(name = "venue_sealed", updatable = false)
    private @Nullable String venue;

    @Convert(converter = CaseNoteSecrets.ChairedBy.class)
    @Column(name = "chaired_by_sealed", updatable = false)
    private String chairedBy;

    @Convert(converter = CaseNoteSecrets.Attendees.class)
    @Column(name = "attendees_sealed", updatable = false)
    private String attendees;

    @Convert(converter = CaseNoteSecrets.Conclusions.class)
    @Column(name = "conclusions_sealed", updatable = false)
    private String conclusions;

    @Column(name = "document_id", updatable = false)
    private @Nullable UUID documentId;

    @Column(name = "corrects_id", updatable = false)
    private @Nullable UUID correctsId;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @SuppressWarnings("NullAway.Init")
    protected CaseMeeting() {}

    CaseMeeting(UUID caseId, MeetingDetails details, UUID writer, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.kind = details.kind();
        this.heldAt = details.heldAt();
        this.venue = details.venue();
        this.chairedBy = details.chairedBy();
        this.attendees = details.attendees();
        this.conclusions = details.conclusions();
        this.documentId = details.documentId();
        this.correctsId = details.correctsId();
        this.writtenBy = writer;
    }

    UUID caseId() {
        return caseId;
    }

    MeetingKind kind() {
        return kind;
    }

    Instant heldAt() {
        return heldAt;
    }

    @Nullable
    String venue() {
        return venue;
    }

    String chairedBy() {
        return chairedBy;
    }

    String attendees() {
        return attendees;
    }

    String conclusions() {
        return conclusions;
    }

    @Nullable
    UUID documentId() {
        return documentId;
    }

    @Nullable
    UUID correctsId() {
        return correctsId;
    }

    UUID writtenBy() {
        return writtenBy;
    }
}
