package vn.mangnon.careplans;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;

/** One service of a plan, and how far it has come. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "care_service")
class CareService extends StoredEntity {

    @Schema(name = "CareServiceState", description = "`PLANNED`; `RUNNING`; `DONE`; `NOT_DONE`: it will not be.")
    enum Progress {
        PLANNED,
        RUNNING,
        DONE,
        NOT_DONE
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private CarePlan plan;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    private int position;

    @InClear
    @Column(name = "service_line")
    private String serviceLine;

    @Convert(converter = CarePlanSecrets.Description.class)
    @Column(name = "description_sealed")
    private String description;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    @Convert(converter = CarePlanSecrets.ProviderName.class)
    @Column(name = "provider_name_sealed")
    private @Nullable String providerName;

    @InClear
    @Column(name = "starts_on")
    private LocalDate startsOn;

    @InClear
    @Column(name = "ends_on")
    private LocalDate endsOn;

    private long cost;

    @Enumerated(EnumType.STRING)
    private Progress progress = Progress.PLANNED;

    @InClear
    @Column(name = "progressed_on")
    private @Nullable LocalDate progressedOn;

    @Convert(converter = CarePlanSecrets.ProgressNote.class)
    @Column(name = "progress_note_sealed")
    private @Nullable String progressNote;

    @SuppressWarnings("NullAway.Init")
    protected CareService() {}

    CareService(CarePlan plan, int position, CarePlanDetails.Service details, Instant now) {
        super(null, now);
        this.plan = plan;
        this.caseId = plan.caseId();
        this.position = position;
        this.serviceLine = details.serviceLine();
        this.description = details.description();
        this.providerId = details.providerId();
        this.providerName = details.providerName();
        this.startsOn = details.startsOn();
        this.endsOn = details.endsOn();
        this.cost = details.cost();
    }

    void progress(ServiceProgress made, Instant now) {
        progress = made.progress();
        progressedOn = made.on();
        progressNote = made.note();
        touch(now);
    }

    int position() {
        return position;
    }

    String serviceLine() {
        return serviceLine;
    }

    String description() {
        return description;
    }

    @Nullable
    UUID providerId() {
        return providerId;
    }

    @Nullable
    String providerName() {
        return providerName;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    long cost() {
        return cost;
    }

    Progress progress() {
        return progress;
    }

    @Nullable
    LocalDate progressedOn() {
        return progressedOn;
    }

    @Nullable
    String progressNote() {
        return progressNote;
    }
}
