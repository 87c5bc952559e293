package vn.mangnon.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One duty in one scope: what an account may do there, and nowhere else on account of it. */
@Embeddable
record Grant(
        @Column(name = "duty") String duty,
        @Column(name = "country") @Nullable Boolean country,
        @Column(name = "admin_unit_id") @Nullable UUID adminUnitId,
        @Column(name = "organization_id") @Nullable UUID organizationId,
        @Column(name = "case_id") @Nullable UUID caseId,
        @Column(name = "until") @Nullable LocalDate until) {

    static Grant of(String duty, GrantedScope scope) {
        return new Grant(
                duty, scope.country(), scope.adminUnitId(), scope.organizationId(), scope.caseId(), scope.until());
    }

    /** Where it holds, without what it is for. */
    GrantedScope scope() {
        return new GrantedScope(country, adminUnitId, organizationId, caseId, until, null);
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
