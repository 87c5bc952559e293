package vn.mangnon.casenotes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** One note. The database refuses every change to it. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_note")
class CaseNote extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Convert(converter = CaseNoteSecrets.Text.class)
    @Column(name = "text_sealed", updatable = false)
    private String text;

    @Column(name = "corrects_id", updatable = false)
    private @Nullable UUID correctsId;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @SuppressWarnings("NullAway.Init")
    protected CaseNote() {}

    CaseNote(UUID caseId, NoteDetails details, UUID writer, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.happenedAt = details.happenedAt();
        this.text = details.text();
        this.correctsId = details.correctsId();
        this.writtenBy = writer;
    }

    UUID caseId() {
        return caseId;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String text() {
        return text;
    }

    @Nullable
    UUID correctsId() {
        return correctsId;
    }

    UUID writtenBy() {
        return writtenBy;
    }
}
