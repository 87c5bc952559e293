package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.Problem;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** The register in lists, filtered by codes, ids and dates: names are searched for, see {@link ChildSearchService}. */
@ApplicationScoped
@Transactional
class ChildListService {

    private final ChildListRepository children;
    private final CircumstanceRules circumstances;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    ChildListService(
            ChildListRepository children, CircumstanceRules circumstances, Units units, CurrentUser user, Clock clock) {
        this.children = children;
        this.circumstances = circumstances;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    boolean isLongerThan(int most, ChildFilter filter) {
        var today = LocalDate.now(clock);
        checkCircumstanceFilter(filter.circumstance(), today);
        return children.isLongerThan(most, filter, extent(filter.adminUnitId()), user.children(), today);
    }

    /** A page of the list, and the units that its children's records were written under. */
    record Listed(Page<ChildSummary> page, Map<UUID, UnitRef> units) {}

    Listed listed(ChildFilter filter, PageRequest request) {
        var page = list(filter, request);
        return new Listed(
                page,
                units.find(page.items().stream().map(ChildSummary::adminUnitId).collect(Collectors.toSet())));
    }

    Page<ChildSummary> list(ChildFilter filter, PageRequest page) {
        var today = LocalDate.now(clock);
        checkCircumstanceFilter(filter.circumstance(), today);
        return children.page(filter, extent(filter.adminUnitId()), user.children(), today, page)
                .map(child -> ChildSummary.of(child, today, circumstances::isKeptBack));
    }

    private void checkCircumstanceFilter(@Nullable String circumstance, LocalDate today) {
        if (circumstance == null) {
            return;
        }
        if (circumstances.isKeptBack(circumstance)) {
            throw Problem.malformed("SENSITIVE_FILTER", new Fault("?circumstance", "SENSITIVE_FILTER"));
        }
        if (!circumstances.isGroup(circumstance, today)) {
            throw Problem.malformed("INVALID_PARAMETER", new Fault("?circumstance", "UNKNOWN_VALUE"));
        }
    }

    private @Nullable UnitExtent extent(@Nullable UUID adminUnitId) {
        return adminUnitId == null ? null : units.extentOf(adminUnitId).orElse(UnitExtent.NOTHING);
    }
}
