package vn.mangnon.intakes;

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

/** Who told of it. Every look at it stands in the audit trail. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_informant")
class Informant extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Convert(converter = IntakeSecrets.InformantName.class)
    @Column(name = "name_sealed")
    private String name;

    @Convert(converter = IntakeSecrets.InformantPhone.class)
    @Column(name = "phone_sealed")
    private @Nullable String phone;

    @Convert(converter = IntakeSecrets.InformantAddress.class)
    @Column(name = "address_sealed")
    private @Nullable String address;

    @Convert(converter = IntakeSecrets.InformantNote.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Informant() {}

    Informant(UUID caseId, InformantDetails details, UUID account, Instant now) {
        super(null, now);
        this.caseId = caseId;
        write(details, account, now);
    }

    final void write(InformantDetails details, UUID account, Instant now) {
        agreedAt = now;
        name = details.name();
        phone = details.phone();
        address = details.address();
        note = details.note();
        recordedBy = account;
        touch(now);
    }

    Instant agreedAt() {
        return agreedAt;
    }

    String name() {
        return name;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String address() {
        return address;
    }

    @Nullable
    String note() {
        return note;
    }

    UUID recordedBy() {
        return recordedBy;
    }
}
