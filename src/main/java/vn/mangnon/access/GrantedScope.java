package vn.mangnon.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One scope of an account: exactly one of the four, for good or to a last day, and the duties that hold there. */
@Schema(name = "Scope", description = "Exactly one of `country`, `adminUnitId`, `organizationId` and `caseId`.")
public record GrantedScope(
        @Schema(description = "`true`: the whole country.") @Nullable
        Boolean country,

        @Schema(description = "A unit and all below it, through mergers and renames.") @Nullable
        UUID adminUnitId,

        @Schema(description = "An organization and those that report to it.") @Nullable
        UUID organizationId,

        @Schema(description = "One case, for a liaison of another agency; `until` is required.") @Nullable
        UUID caseId,

        @Schema(description = "The last day on which it holds; absent: for good.") @Nullable
        LocalDate until,

        @Schema(
                description =
                        "The duties that hold here, out of `roles`, and nowhere else on account of this. Answers always"
                                + " say them; whoever writes may leave them out, which means all of `roles`, unless the account"
                                + " already has different duties in different places.")
        @Nullable
        List<String> duties) {

    public GrantedScope {
        duties = duties == null ? null : List.copyOf(duties);
    }

    public static GrantedScope wholeCountry() {
        return new GrantedScope(true, null, null, null, null, null);
    }

    public static GrantedScope ofUnit(UUID unit) {
        return new GrantedScope(null, unit, null, null, null, null);
    }

    public static GrantedScope ofOrganization(UUID organization) {
        return new GrantedScope(null, null, organization, null, null, null);
    }

    public static GrantedScope ofCase(UUID known, LocalDate until) {
        return new GrantedScope(null, null, null, known, until, null);
    }

    public GrantedScope withDuties(Collection<String> held) {
        return new GrantedScope(
                country,
                adminUnitId,
                organizationId,
                caseId,
                until,
                held.stream().sorted().toList());
    }

    /** Each place once, with what holds there. */
    static List<GrantedScope> of(Collection<Grant> grants) {
        return grants.stream()
                .collect(Collectors.groupingBy(
                        Grant::scope, Collectors.mapping(Grant::duty, Collectors.toUnmodifiableSet())))
                .entrySet()
                .stream()
                .map(place -> place.getKey().withDuties(place.getValue()))
                .sorted(Comparator.comparing(GrantedScope::toString))
                .toList();
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
}
