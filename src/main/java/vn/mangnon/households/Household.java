package vn.mangnon.households;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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

/** People who live together. */
@Audited(AuditSubject.HOUSEHOLD)
@Entity
@Table(name = "household")
class Household extends StoredEntity {

    @Column(name = "head_name")
    private String headName;

    @InClear
    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Convert(converter = HouseholdSecrets.AddressLine.class)
    @Column(name = "address_line_sealed")
    private @Nullable String addressLine;

    /** What the last change said; whether it holds on a day the times below tell. */
    @Enumerated(EnumType.STRING)
    @Column(name = "poverty_status")
    private PovertyStatus povertyStatus = PovertyStatus.NONE;

    @ElementCollection
    @CollectionTable(name = "household_poverty", joinColumns = @JoinColumn(name = "household_id"))
    @OrderBy("since")
    private List<Poverty> poverty = new ArrayList<>();

    @OneToMany(mappedBy = "household", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("dateOfBirth, id")
    private List<HouseholdMember> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Household() {}

    Household(HouseholdDetails details, UnitPath place, LocalDate today, Instant now) {
        super(details.id(), now);
        describe(details, place, today, now);
    }

    final void describe(HouseholdDetails details, UnitPath place, LocalDate today, Instant now) {
        headName = details.headName();
        adminUnitId = details.adminUnitId();
        unitPath = place.value();
        addressLine = details.addressLine();
        become(
                Objects.requireNonNullElse(details.povertyStatus(), PovertyStatus.NONE),
                details.povertySince(),
                details.povertyYear(),
                today);
        describeMembers(details.members(), now);
        touch(now);
    }

    /**
     * What held before ends when the new begins; what began that day or later was written down wrongly. A patch that names
     * another status alone brings along the day of the one before: that means today, or the time before would be lost.
     */
    private void become(PovertyStatus status, @Nullable LocalDate said, @Nullable Integer year, LocalDate today) {
        var current = poverty.stream()
                .filter(time -> time.until() == null)
                .findFirst()
                .orElse(null);
        var isBroughtAlong =
                current != null && current.status() != status && current.since().equals(said);
        var since = said == null || isBroughtAlong ? today : said;
        povertyStatus = status;
        var isTheSame = current == null
                ? status == PovertyStatus.NONE
                : current.status() == status && !since.isBefore(current.since());
        if (isTheSame) {
            if (current != null && year != null && !year.equals(current.reviewYear())) {
                // Another review has found the same.
                poverty.set(poverty.indexOf(current), current.reviewedIn(year));
            }
            return;
        }
        var review = current != null && isBroughtAlong && Objects.equals(year, current.reviewYear()) ? null : year;
        var kept = poverty.stream()
                .filter(time -> time.since().isBefore(since))
                .map(time -> time.holdsOn(since) ? time.endingOn(since) : time)
                .toList();
        poverty.clear();
        poverty.addAll(kept);
        if (status != PovertyStatus.NONE) {
            poverty.add(new Poverty(status, since, null, review));
        }
    }

    private void describeMembers(List<MemberDetails> wanted, Instant now) {
        members.removeIf(known -> wanted.stream().noneMatch(detail -> known.id().equals(detail.id())));
        for (var detail : wanted) {
            var known = members.stream()
                    .filter(member -> member.id().equals(detail.id()))
                    .findFirst();
            if (known.isEmpty()) {
                members.add(new HouseholdMember(this, detail, now));
            } else if (!known.get().details().equals(detail)) {
                known.get().describe(detail, now);
            }
        }
    }

    HouseholdDetails details() {
        var current = poverty.stream().filter(time -> time.until() == null).findFirst();
        return new HouseholdDetails(
                null,
                headName,
                adminUnitId,
                addressLine,
                povertyStatus,
                current.map(Poverty::since).orElse(null),
                current.map(Poverty::reviewYear).orElse(null),
                members.stream().map(HouseholdMember::details).toList());
    }

    PovertyStatus povertyOn(LocalDate day) {
        return poverty.stream()
                .filter(time -> time.holdsOn(day))
                .map(Poverty::status)
                .findFirst()
                .orElse(PovertyStatus.NONE);
    }

    List<Poverty> poverty() {
        return List.copyOf(poverty);
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    boolean hasMember(UUID id) {
        return members.stream().anyMatch(member -> member.id().equals(id));
    }
}
