package vn.mangnon.children;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** A child in the register. */
@Audited(AuditSubject.CHILD)
@Entity
@Table(name = "child")
@EntityListeners(ChildSecrets.Indexing.class)
class Child extends StoredEntity {

    /** Luật Trẻ em 102/2016/QH13 Đ.1: a child is under sixteen. */
    static final int AGE_OF_MAJORITY = 16;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    @Column(name = "birth_date_precision")
    private BirthDatePrecision birthDatePrecision;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Convert(converter = ChildSecrets.PersonalId.class)
    @Column(name = "personal_id_sealed")
    private @Nullable String personalId;

    /** What the number is found by, and kept to one living record by; see {@link ChildSecrets.Indexing}. */
    @Column(name = "personal_id_index")
    private byte @Nullable [] personalIdIndex;

    @Enumerated(EnumType.STRING)
    @Column(name = "personal_id_status")
    private PersonalIdStatus personalIdStatus;

    @Column(name = "ethnicity_code")
    private @Nullable String ethnicityCode;

    @Column(name = "nationality_code")
    private String nationalityCode;

    @Embedded
    private Residence residence;

    /** The home of the residence's unit, kept beside it so that scope needs no join. */
    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private ChildStatus status = ChildStatus.ACTIVE;

    /** The record that took this one's place when two were found to be of one child; it is MERGED then. */
    @InClear
    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    /** Made up for a demonstration or a course; never true of a real child. */
    private boolean invented;

    @ElementCollection
    @CollectionTable(name = "child_caregiver", joinColumns = @JoinColumn(name = "child_id"))
    @OrderColumn(name = "position")
    private List<Caregiver> caregivers = new ArrayList<>();

    @OneToMany(mappedBy = "child", cascade = CascadeType.PERSIST)
    @OrderBy("since, id")
    private List<Circumstance> circumstances = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Child() {}

    Child(ChildDetails details, UnitPath unitPath, Instant now) {
        super(details.id(), now);
        describe(details, unitPath, now);
    }

    static Child invented(ChildDetails details, UnitPath unitPath, Instant registeredAt) {
        var child = new Child(details, unitPath, registeredAt);
        child.invented = true;
        return child;
    }

    /** Takes over what an officer wrote; the caller has checked it. */
    final void describe(ChildDetails details, UnitPath place, Instant now) {
        fullName = details.fullName();
        dateOfBirth = details.dateOfBirth();
        birthDatePrecision = details.birthDatePrecision();
        sex = details.sex();
        personalId = details.personalId();
        personalIdStatus = personalId == null ? PersonalIdStatus.NONE : statusOfId(details.personalIdStatus());
        ethnicityCode = details.ethnicityCode();
        nationalityCode = Objects.requireNonNullElse(details.nationalityCode(), "VN");
        residence = details.residence();
        unitPath = place.value();
        status = Objects.requireNonNullElse(details.status(), ChildStatus.ACTIVE);
        if (!caregivers.equals(details.caregivers())) {
            caregivers.clear();
            caregivers.addAll(details.caregivers());
        }
        touch(now);
    }

    private static PersonalIdStatus statusOfId(@Nullable PersonalIdStatus said) {
        return said == null || said == PersonalIdStatus.NONE ? PersonalIdStatus.DECLARED : said;
    }

    void indexPersonalId(byte @Nullable [] index) {
        personalIdIndex = index;
    }

    Circumstance addCircumstance(CircumstanceDetails details, Instant now) {
        var circumstance = new Circumstance(this, details, now);
        circumstances.add(circumstance);
        touch(now);
        return circumstance;
    }

    void changeCircumstance(Circumstance circumstance, CircumstanceDetails details, Instant now) {
        circumstance.describe(details, now);
        touch(now);
    }

    void mergeInto(UUID survivor, Instant now) {
        status = ChildStatus.MERGED;
        mergedInto = survivor;
        touch(now);
    }

    /** @param before what it was before it was merged */
    void standAgain(ChildStatus before, Instant now) {
        status = before;
        mergedInto = null;
        touch(now);
    }

    /** Something that belongs to it was added or taken away. */
    void changed(Instant now) {
        touch(now);
    }

    /** What became of the child by a day: who has turned sixteen has left by that alone. */
    ChildStatus statusOn(LocalDate day) {
        var grown = status == ChildStatus.ACTIVE && !day.isBefore(dateOfBirth.plusYears(AGE_OF_MAJORITY));
        return grown ? ChildStatus.AGED_OUT : status;
    }

    String fullName() {
        return fullName;
    }

    LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    BirthDatePrecision birthDatePrecision() {
        return birthDatePrecision;
    }

    Sex sex() {
        return sex;
    }

    @Nullable
    String personalId() {
        return personalId;
    }

    PersonalIdStatus personalIdStatus() {
        return personalIdStatus;
    }

    @Nullable
    String ethnicityCode() {
        return ethnicityCode;
    }

    String nationalityCode() {
        return nationalityCode;
    }

    Residence residence() {
        return residence;
    }

    UUID residenceUnitId() {
        return residence.adminUnitId();
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    ChildStatus storedStatus() {
        return status;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    boolean invented() {
        return invented;
    }

    List<Caregiver> caregivers() {
        return List.copyOf(caregivers);
    }

    List<Circumstance> circumstances() {
        return List.copyOf(circumstances);
    }
}
