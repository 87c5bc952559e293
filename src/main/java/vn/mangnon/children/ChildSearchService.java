package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.exceptional.SensitiveSearches;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.limits.Limits;
import vn.mangnon.limits.RateLimit;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Looking for children. Whoever is found stands in the trail, as whoever is read does. */
@ApplicationScoped
@Transactional
class ChildSearchService {

    private final ChildSearchRepository children;
    private final CircumstanceRules rules;
    private final Units units;
    private final CurrentUser user;
    private final SensitiveSearches sensitiveSearches;
    private final Limits limits;
    private final Clock clock;

    ChildSearchService(
            ChildSearchRepository children,
            CircumstanceRules rules,
            Units units,
            CurrentUser user,
            SensitiveSearches sensitiveSearches,
            Limits limits,
            Clock clock) {
        this.children = children;
        this.rules = rules;
        this.units = units;
        this.user = user;
        this.sensitiveSearches = sensitiveSearches;
        this.limits = limits;
        this.clock = clock;
    }

    Page<ChildMatch> search(ChildSearch search) {
        var today = LocalDate.now(clock);
        rules.check(search, today).throwIfAny();
        var group = search.circumstance();
        var isSensitive = group != null && rules.isSensitiveGroup(group);
        var isKeptBack = group != null && rules.isKeptBack(group);
        // Somebody may be an officer here and a collaborator there.
        var sight = isKeptBack ? user.childrenAs(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR) : user.children();
        if (isKeptBack && sight.places().isEmpty()) {
            throw Problem.forbidden("SENSITIVE_FILTER_NOT_YOURS");
        }
        var isNumber = search.kind() == ChildSearch.Kind.PERSONAL_ID || search.kind() == ChildSearch.Kind.PHONE;
        if (isNumber) {
            spend(limits.missedSearches(), "MISSED_SEARCHES_EXCEEDED");
        } else {
            spend(limits.nameSearches(), "SEARCHES_EXCEEDED");
        }
        var extent = Optional.ofNullable(search.adminUnitId())
                .map(id -> units.extentOf(id).orElse(UnitExtent.NOTHING));
        var found = children.search(search, extent.orElse(null), sight, today);
        if (isNumber && !found.isEmpty()) {
            limits.missedSearches().giveBack(user.accountId().toString());
        }
        if (isSensitive) {
            sensitiveSearches.record(search.circumstance(), search.reason(), asked(extent.orElse(null)), found.size());
        }
        return new Page<>(found.stream().map(one -> match(one, search, today)).toList(), null, null);
    }

    private void spend(RateLimit limit, String code) {
        limit.spend(user.accountId().toString()).ifPresent(wait -> {
            throw Problem.tooMany(code, wait);
        });
    }

    /** The smallest place that holds all that was asked about. */
    private UnitPath asked(@Nullable UnitExtent extent) {
        var places =
                extent == null || extent.places().isEmpty() ? user.children().places() : extent.places();
        return places.stream().reduce(UnitPath::commonWith).orElse(UnitPath.COUNTRY);
    }

    private ChildMatch match(ChildSearchRepository.Found found, ChildSearch search, LocalDate today) {
        var isByHead = found.reasons().contains(ChildSearchRepository.HOUSEHOLD_HEAD);
        var by = switch (search.kind()) {
            case NAME -> isByHead ? Stream.<String>of() : Stream.of("fullName");
            case PERSONAL_ID -> Stream.of("personalId");
            case PHONE -> Stream.of("caregiverPhone");
            case GROUP -> Stream.of("circumstance");
        };
        return new ChildMatch(
                ChildSummary.of(found.child(), today, rules::isKeptBack),
                found.score(),
                Stream.concat(by, found.reasons().stream()).toList());
    }
}
