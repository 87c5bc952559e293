package vn.mangnon.intakes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.children.Sex;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.organizations.OrganizationKind;

/** What was told when the news came (Mẫu 01). */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "case_intake")
class Intake extends StoredEntity {

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] distribution;

    @Column(name = "known_at")
    private @Nullable Instant knownAt;

    @InClear
    @Column(name = "report_number")
    private @Nullable String reportNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "child_sex")
    private @Nullable Sex childSex;

    @Column(name = "child_born_on")
    private @Nullable LocalDate childBornOn;

    @Column(name = "child_age")
    private @Nullable Integer childAge;

    @Convert(converter = IntakeSecrets.ChildName.class)
    @Column(name = "child_name_sealed")
    private @Nullable String childName;

    @Convert(converter = IntakeSecrets.IncidentPlace.class)
    @Column(name = "incident_place_sealed")
    private @Nullable String incidentPlace;

    @Convert(converter = IntakeSecrets.ChildState.class)
    @Column(name = "child_state_sealed")
    private @Nullable String childState;

    @Convert(converter = IntakeSecrets.Consequences.class)
    @Column(name = "consequences_sealed")
    private @Nullable String consequences;

    @Convert(converter = IntakeSecrets.Father.class)
    @Column(name = "father_sealed")
    private @Nullable String father;

    @Convert(converter = IntakeSecrets.Mother.class)
    @Column(name = "mother_sealed")
    private @Nullable String mother;

    @Convert(converter = IntakeSecrets.Family.class)
    @Column(name = "family_sealed")
    private @Nullable String family;

    @Convert(converter = IntakeSecrets.Carer.class)
    @Column(name = "carer_sealed")
    private @Nullable String carer;

    @Convert(converter = IntakeSecrets.ActionsTaken.class)
    @Column(name = "actions_taken_sealed")
    private @Nullable String actionsTaken;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected Intake() {}

    Intake(UUID caseId, IntakeDetails details, UUID account, Instant now) {
        super(null, now);
        this.caseId = caseId;
        write(details, account, now);
    }

    final void write(IntakeDetails details, UUID account, Instant now) {
        confidentiality = details.confidentiality();
        distribution = details.distribution().stream()
                .map(Enum::name)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        knownAt = details.knownAt();
        reportNumber = details.reportNumber();
        childSex = details.childSex();
        childBornOn = details.childBornOn();
        childAge = details.childAge();
        childName = details.childName();
        incidentPlace = details.incidentPlace();
        childState = details.childState();
        consequences = details.consequences();
        father = details.father();
        mother = details.mother();
        family = details.family();
        carer = details.carer();
        actionsTaken = details.actionsTaken();
        recordedBy = account;
        touch(now);
    }

    /** As it was written. */
    IntakeDetails details() {
        return new IntakeDetails(
                confidentiality,
                distribution(),
                knownAt,
                reportNumber,
                childSex,
                childBornOn,
                childAge,
                childName,
                incidentPlace,
                childState,
                consequences,
                father,
                mother,
                family,
                carer,
                actionsTaken);
    }

    private List<OrganizationKind> distribution() {
        return Arrays.stream(distribution).map(OrganizationKind::valueOf).toList();
    }

    Confidentiality confidentiality() {
        return confidentiality;
    }

    @Nullable
    Instant knownAt() {
        return knownAt;
    }

    UUID recordedBy() {
        return recordedBy;
    }
}
