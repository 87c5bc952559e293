package vn.mangnon.households;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

@Audited(value = AuditSubject.HOUSEHOLD, partOf = "household")
@Entity
@Table(name = "household_member")
class HouseholdMember extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "household_id")
    private Household household;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "date_of_birth")
    private @Nullable LocalDate dateOfBirth;

    private @Nullable String sex;
    private @Nullable String relation;

    @SuppressWarnings("NullAway.Init")
    protected HouseholdMember() {}

    HouseholdMember(Household household, MemberDetails details, Instant now) {
        super(details.id(), now);
        this.household = household;
        describe(details, now);
    }

    final void describe(MemberDetails details, Instant now) {
        fullName = details.fullName();
        dateOfBirth = details.dateOfBirth();
        sex = details.sex();
        relation = details.relation();
        touch(now);
    }

    MemberDetails details() {
        return new MemberDetails(id(), fullName, dateOfBirth, sex, relation);
    }
}
