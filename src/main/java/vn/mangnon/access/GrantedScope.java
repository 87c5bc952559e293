package vn.mangnon.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One scope of an account: exactly one of the four, for good or to a last day. */
@Embeddable
@Schema(name = "Scope", description = "Exactly one of `country`, `adminUnitId`, `organizationId` and `caseId`.")
public record GrantedScope(
        @Schema(description = "`true`: the whole country.") @Nullable
        Boolean country,

        @Schema(description = "A unit and all below it, through mergers and renames.")
        @Column(name = "admin_unit_id")
        @Nullable
        UUID adminUnitId,

        @Schema(description = "An organization and those that report to it.")
        @Column(name = "organization_id")
        @Nullable
        UUID organizationId,

        @Schema(description = "One case, for a liaison of another agency; `until` is required.")
        @Column(name = "case_id")
        @Nullable
        UUID caseId,

        @Schema(description = "The last day on which it holds; absent: for good.") @Column(name = "until") @Nullable
        LocalDate until) {

    public static GrantedScope wholeCountry() {
        return new GrantedScope(true, null, null, null, null);
    }

    public static GrantedScope ofUnit(UUID unit) {
        return new GrantedScope(null, unit, null, null, null);
    }

    public static GrantedScope ofOrganization(UUID organization) {
        return new GrantedScope(null, null, organization, null, null);
    }

    boolean namesExactlyOne() {
        var named = (Boolean.TRUE.equals(country) ? 1 : 0)
                + (adminUnitId == null ? 0 : 1)
                + (organizationId == null ? 0 : 1)
                + (caseId == null ? 0 : 1);
        return named == 1;
    }

    /** Who helps with one case sees it for a stated time. */
    boolean endsIfItMust() {
        return caseId == null || until != null;
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
