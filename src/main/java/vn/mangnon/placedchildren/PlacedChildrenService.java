package vn.mangnon.placedchildren;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.kernel.Page;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.Units;

/** Who is placed at the end of a day, in the caller's places. */
@ApplicationScoped
@Transactional
class PlacedChildrenService {

    /** Luật Trẻ em 102/2016 Đ.68. */
    private static final int MONTHS_BETWEEN_LOOKS = 6;

    private final PlacedChildrenRepository placements;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    PlacedChildrenService(PlacedChildrenRepository placements, Units units, CurrentUser user, Clock clock) {
        this.placements = placements;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    Page<PlacedChild> placed(PlacedFilter filter, PageRequest page) {
        var extent = filter.adminUnitId() == null
                ? null
                : units.extentOf(filter.adminUnitId()).orElse(UnitExtent.NOTHING);
        var dayAfter = (filter.asOf() == null ? LocalDate.now(clock) : filter.asOf()).plusDays(1);
        return placements.placed(
                filter,
                extent,
                user.cases().places(),
                startOf(dayAfter),
                startOf(dayAfter.minusMonths(MONTHS_BETWEEN_LOOKS)),
                page);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
