package vn.mangnon.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** How the cases stand where the caller supervises: figures by unit, and the numbers of those to ask about. */
@ApplicationScoped
@Transactional
class SupervisionService {

    private final SupervisionRepository cases;
    private final RowSecurity rowSecurity;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    SupervisionService(
            SupervisionRepository cases, RowSecurity rowSecurity, Units units, CurrentUser user, Clock clock) {
        this.cases = cases;
        this.rowSecurity = rowSecurity;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    Page<SupervisedUnit> units(SupervisionFilter filter, PageRequest page) {
        var extent = extent(filter.adminUnitId());
        var now = clock.instant();
        var stalledBefore = now.minus(Duration.ofDays(filter.stalledDays()));
        return rowSecurity.lifted(() -> cases.units(extent, user.scope().territories(), now, stalledBefore, page));
    }

    Page<WatchedCase> watched(WatchFilter filter, PageRequest page) {
        var extent = extent(filter.adminUnitId());
        var now = clock.instant();
        var stalledBefore = now.minus(Duration.ofDays(filter.stalledDays()));
        return rowSecurity.lifted(
                () -> cases.watched(filter, extent, user.scope().territories(), now, stalledBefore, page));
    }

    private @Nullable UnitExtent extent(@Nullable UUID unit) {
        return unit == null ? null : units.extentOf(unit).orElse(UnitExtent.NOTHING);
    }
}
