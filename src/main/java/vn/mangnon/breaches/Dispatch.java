package vn.mangnon.breaches;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** What the authority was told at one time. It stays as it was sent. */
@Audited(value = AuditSubject.BREACH_NOTICE, partOf = "notice")
@Entity
@Table(name = "breach_dispatch")
class Dispatch extends StoredEntity {

    @Schema(
            name = "BreachDispatchStage",
            description = "`FIRST`: with what was known; `SUPPLEMENTARY`: with what became known since.")
    enum Stage {
        FIRST,
        SUPPLEMENTARY
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "breach_notice_id")
    private BreachNotice notice;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "sent_at")
    private Instant sentAt;

    @InClear
    private String recipient;

    @InClear
    private @Nullable String reference;

    @Convert(converter = BreachSecrets.Content.class)
    @Column(name = "content_sealed")
    private String content;

    @Column(name = "sent_by")
    private UUID sentBy;

    @SuppressWarnings("NullAway.Init")
    protected Dispatch() {}

    Dispatch(BreachNotice notice, boolean isFirst, SendNotice sending, UUID accountId, Instant now) {
        super(null, now);
        this.notice = notice;
        stage = isFirst ? Stage.FIRST : Stage.SUPPLEMENTARY;
        sentAt = sending.sentAt();
        recipient = sending.recipient();
        reference = sending.reference();
        content = sending.content();
        sentBy = accountId;
    }

    Stage stage() {
        return stage;
    }

    Instant sentAt() {
        return sentAt;
    }

    String recipient() {
        return recipient;
    }

    @Nullable
    String reference() {
        return reference;
    }

    String content() {
        return content;
    }
}
