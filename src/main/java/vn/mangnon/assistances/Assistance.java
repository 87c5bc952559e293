package vn.mangnon.assistances;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** One assistance to one child. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "childId",
        readBy = {Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR, Duties.COUNSELLING_WORKER, Duties.SUPERVISOR})
@Entity
@Table(name = "assistance")
class Assistance extends StoredEntity {

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "service_line")
    private String serviceLine;

    @InClear
    @Column(name = "provided_on")
    private LocalDate providedOn;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    /** In whole đồng. */
    private @Nullable Long amount;

    @InClear
    private @Nullable String programme;

    @Convert(converter = AssistanceSecrets.Note.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected Assistance() {}

    Assistance(UUID childId, AssistanceDetails details, Instant now) {
        super(details.id(), now);
        this.childId = childId;
        describe(details, now);
    }

    final void describe(AssistanceDetails details, Instant now) {
        serviceLine = details.serviceLine();
        providedOn = details.providedOn();
        providerId = details.providerId();
        amount = details.amount();
        programme = details.programme();
        note = details.note();
        touch(now);
    }

    String serviceLine() {
        return serviceLine;
    }

    LocalDate providedOn() {
        return providedOn;
    }

    @Nullable
    UUID providerId() {
        return providerId;
    }

    @Nullable
    Long amount() {
        return amount;
    }

    @Nullable
    String programme() {
        return programme;
    }

    @Nullable
    String note() {
        return note;
    }
}
