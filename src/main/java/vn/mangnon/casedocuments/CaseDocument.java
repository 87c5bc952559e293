package vn.mangnon.casedocuments;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;

/** One document; its content lies beside it, in pieces. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_document")
class CaseDocument extends StoredEntity {

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status = DocumentStatus.AWAITING_CONTENT;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    @Convert(converter = CaseDocumentSecrets.Title.class)
    @Column(name = "title_sealed")
    private String title;

    @Convert(converter = CaseDocumentSecrets.DistributionScope.class)
    @Column(name = "distribution_scope_sealed")
    private String distributionScope;

    @Enumerated(EnumType.STRING)
    @Column(name = "content_type")
    private @Nullable ContentType contentType;

    /** In bytes, before it is encrypted. */
    private @Nullable Long size;

    /** Of the content before it is encrypted, in hexadecimal. */
    @InClear
    private @Nullable String sha256;

    @Convert(converter = CaseDocumentSecrets.ContentKey.class)
    @Column(name = "content_key_sealed")
    private @Nullable String contentKey;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "stored_at")
    private @Nullable Instant storedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable UUID withdrawnBy;

    @Convert(converter = CaseDocumentSecrets.WithdrawalNote.class)
    @Column(name = "withdrawal_note_sealed")
    private @Nullable String withdrawalNote;

    @SuppressWarnings("NullAway.Init")
    protected CaseDocument() {}

    CaseDocument(UUID caseId, CaseDocumentDetails details, UUID accountId, Instant now) {
        super(details.id(), now);
        this.caseId = caseId;
        this.confidentiality = details.confidentiality();
        this.title = details.title();
        this.distributionScope = details.distributionScope();
        this.createdBy = accountId;
    }

    /** Once; another content is another document. */
    void requireAwaiting() {
        if (status != DocumentStatus.AWAITING_CONTENT) {
            throw Problem.conflict("DOCUMENT_STORED_ALREADY");
        }
    }

    void store(Spool content, Instant now) {
        requireAwaiting();
        status = DocumentStatus.STORED;
        contentType = content.type();
        size = content.size();
        sha256 = content.sha256Hex();
        contentKey = content.key();
        storedAt = now;
        touch(now);
    }

    void withdraw(String note, UUID accountId, Instant now) {
        if (status == DocumentStatus.WITHDRAWN) {
            throw Problem.conflict("DOCUMENT_WITHDRAWN");
        }
        status = DocumentStatus.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = accountId;
        withdrawalNote = note;
        touch(now);
    }

    /** What is handed out of it; nothing has arrived yet of one that was only announced. */
    Content content() {
        if (contentKey == null) {
            throw Problem.conflict("DOCUMENT_WITHOUT_CONTENT");
        }
        return new Content(
                id(),
                Objects.requireNonNull(contentType),
                Objects.requireNonNull(size),
                Objects.requireNonNull(sha256),
                contentKey);
    }

    /** What it takes to hand a content out. */
    record Content(UUID documentId, ContentType type, long size, String sha256, String key) {}

    UUID caseId() {
        return caseId;
    }

    DocumentStatus status() {
        return status;
    }

    Confidentiality confidentiality() {
        return confidentiality;
    }

    String title() {
        return title;
    }

    String distributionScope() {
        return distributionScope;
    }

    @Nullable
    ContentType contentType() {
        return contentType;
    }

    @Nullable
    Long size() {
        return size;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    UUID createdBy() {
        return createdBy;
    }

    @Nullable
    Instant storedAt() {
        return storedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    UUID withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable
    String withdrawalNote() {
        return withdrawalNote;
    }
}
