package vn.mangnon.abuses;

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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** What an authority did about it. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "abuse_handling")
class AbuseHandling extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "abuse_id")
    private Abuse abuse;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    private int position;

    @Enumerated(EnumType.STRING)
    private AbuseDetails.Handling.Kind kind;

    @InClear
    private String authority;

    @InClear
    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Convert(converter = AbuseSecrets.HandlingNote.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected AbuseHandling() {}

    AbuseHandling(Abuse abuse, int position, AbuseDetails.Handling details, Instant now) {
        super(null, now);
        this.abuse = abuse;
        this.caseId = abuse.caseId();
        this.position = position;
        this.kind = details.kind();
        this.authority = details.authority();
        this.decidedOn = details.decidedOn();
        this.note = details.note();
    }

    AbuseDetails.Handling details() {
        return new AbuseDetails.Handling(kind, authority, decidedOn, note);
    }
}
