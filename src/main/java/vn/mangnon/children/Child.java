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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** A child in the register. */
@Audited(
        value = AuditSubject.CHILD,
        readBy = {
            Duties.COMMUNE_OFFICER,
            Duties.COMMUNE_CHAIR,
            Duties.HAMLET_COLLABORATOR,
            Duties.COUNSELLING_WORKER,
            Duties.INTEGRATOR,
            Duties.SUPERVISOR
        })
@Entity
@Table(name = "child")
@EntityListeners(ChildSecrets.Indexing.class)
class Child extends StoredEntity {

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    @Column(name = "birth_date_precision")
    private BirthDatePrecision birthDatePrecision;

    /** By the rule of {@link BirthDate}; the database keeps it. */
    @Column(name = "sixteen_on", insertable = false, updatable = false)
    private @Nullable LocalDate sixteenOn;

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

    /** Kept for the list of those whose number somebody should look at: the database cannot read it. */
    @InClear
    @Column(name = "personal_id_disagrees")
    private @Nullable Boolean personalIdDisagrees;

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

    @InClear
    @Column(name = "household_id")
    private @Nullable UUID householdId;

    /** The record that took this one's place when two were found to be of one child; it is MERGED then. */
    @InClear
    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    /** The first day on which a child that moved away or died is no longer there. */
    @InClear
    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    /** Made up for a demonstration or a course; never true of a real child. */
    private boolean invented;

    @ElementCollection
    @CollectionTable(name = "child_caregiver", joinColumns = @JoinColumn(name = "child_id"))
    @OrderColumn(name = "position")
    private List<Caregiver> caregivers = new ArrayList<>();

    /** A set, so that one statement reads it together with the carers: of lists without a position Hibernate reads one. */
    @OneToMany(mappedBy = "child", cascade = CascadeType.PERSIST)
    @OrderBy("since, id")
    private Set<Circumstance> circumstances = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Child() {}

    Child(ChildDetails details, UnitPath unitPath, Instant now) {
        super(details.id(), now);
        residence = details.residence();
        describe(details, unitPath, details.residence(), null, now);
    }

    static Child invented(ChildDetails details, UnitPath unitPath, Instant registeredAt) {
        var child = new Child(details, unitPath, registeredAt);
        child.invented = true;
        return child;
    }

    /**
     * Takes over what an officer wrote; the caller has checked it.
     *
     * @param home the residence as {@link #residenceAfter} says
     * @param goneOn from which day it is no longer there, if it has left
     */
    final void describe(ChildDetails details, UnitPath place, Residence home, @Nullable LocalDate goneOn, Instant now) {
        fullName = details.fullName();
        dateOfBirth = details.dateOfBirth();
        birthDatePrecision = details.birthDatePrecision();
        sex = details.sex();
        personalId = details.personalId();
        personalIdStatus = personalId == null ? PersonalIdStatus.NONE : statusOfId(details.personalIdStatus());
        personalIdDisagrees = personalId == null
                ? null
                : (Boolean) !ChildWarning.disagreements(personalId, dateOfBirth, sex)
                        .isEmpty();
        ethnicityCode = details.ethnicityCode();
        nationalityCode = Objects.requireNonNullElse(details.nationalityCode(), "VN");
        householdId = leavesItsHousehold(details, place) ? null : details.householdId();
        residence = home;
        unitPath = place.value();
        status = Objects.requireNonNullElse(details.status(), ChildStatus.ACTIVE);
        leftOn = goneOn;
        var carers = details.caregivers().stream().map(this::withKnownSince).toList();
        if (!caregivers.equals(carers)) {
            caregivers.clear();
            caregivers.addAll(carers);
        }
        touch(now);
    }

    /** Who moves to another place, and names no other household there, lives in the one before no more. */
    private boolean leavesItsHousehold(ChildDetails details, UnitPath place) {
        if (householdId == null || !householdId.equals(details.householdId())) {
            return false;
        }
        var before = unitPath();
        return !before.contains(place) && !place.contains(before);
    }

    /** Who does not say since when leaves it as it was. */
    private Caregiver withKnownSince(Caregiver written) {
        return written.since() != null
                ? written
                : caregivers.stream()
                        .filter(known -> known.isSameAs(written) && known.since() != null)
                        .findFirst()
                        .map(known ->
                                new Caregiver(written.fullName(), written.relation(), written.phone(), known.since()))
                        .orElse(written);
    }

    /** Who cares for the child today and no longer would. */
    List<Caregiver> caregiversLeftOutBy(ChildDetails details) {
        return caregivers.stream()
                .filter(known -> details.caregivers().stream().noneMatch(known::isSameAs))
                .toList();
    }

    /**
     * The residence that a child has after an officer wrote this one: another unit or kind is a move, on the day that is
     * said or else today; who only says which part of a split unit it was has not moved.
     */
    Residence residenceAfter(Residence written, LocalDate today) {
        var isSaid = written.since() != null && !written.since().equals(residence.since());
        if (isSaid) {
            return written;
        }
        var moves = written.isElsewhereThan(residence) && !isAwaitingAssignment();
        return written.beginning(moves ? today : residence.since());
    }

    /** A path is marked where the unit it comes from is split. */
    boolean isAwaitingAssignment() {
        return unitPath.contains("/~");
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

    /** The child moves away or dies, on a day that may be past. */
    void depart(ChildStatus to, LocalDate on, Instant now) {
        status = to;
        leftOn = on;
        touch(now);
    }

    void returnTo(Residence former, UnitPath place, Instant now) {
        residence = former;
        unitPath = place.value();
        touch(now);
    }

    /** Anything that was done to a part moves the version of the whole. */
    void partChanged(Instant now) {
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

    /** What became of the child by a day: who has turned sixteen has left by that alone. */
    ChildStatus statusOn(LocalDate day) {
        var wasThere = leftOn != null && day.isBefore(leftOn) && status != ChildStatus.MERGED;
        var then = wasThere ? ChildStatus.ACTIVE : status;
        return then == ChildStatus.ACTIVE && !birthDate().isChildOn(day) ? ChildStatus.AGED_OUT : then;
    }

    BirthDate birthDate() {
        return new BirthDate(dateOfBirth, birthDatePrecision);
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
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
    UUID householdId() {
        return householdId;
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

    /** All that were never taken back. */
    List<Circumstance> standingCircumstances() {
        return circumstances.stream().filter(known -> !known.isWithdrawn()).toList();
    }
}
