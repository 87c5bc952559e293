package vn.mangnon.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.Duties;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.Indicators;
import vn.mangnon.units.UnitExtent;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** How far a plan has come. Each indicator is counted once, however many targets name it. */
@ApplicationScoped
@Transactional
class ProgressService {

    private static final long FEWEST_SHOWN = 5;

    private final PlanRepository plans;
    private final Indicators indicators;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    ProgressService(PlanRepository plans, Indicators indicators, Units units, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    ProgressView progress(UUID planId, @Nullable LocalDate asOf) {
        var plan = plans.require(planId, user.scope());
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var to = day.isAfter(plan.periodTo()) ? plan.periodTo() : day;
        var extent = units.extentOf(plan.adminUnitId()).orElse(UnitExtent.NOTHING);
        var unit = units.find(plan.adminUnitId()).orElseThrow();
        Map<String, Optional<Figure>> counted = new HashMap<>();
        var targets = plan.targets().stream()
                .map(target -> {
                    var code = target.indicatorCode();
                    // Before its first day there is nothing to say of a plan.
                    var figure = code == null || to.isBefore(plan.periodFrom())
                            ? Optional.<Figure>empty()
                            : counted.computeIfAbsent(
                                    code, asked -> indicators.figure(asked, extent, plan.periodFrom(), to));
                    return figure.filter(few -> code != null && indicators.isSensitive(code) && !mayBeShown(few, unit))
                                    .isPresent()
                            ? ProgressView.TargetProgress.withheld(target)
                            : ProgressView.TargetProgress.of(target, figure.orElse(null));
                })
                .toList();
        return new ProgressView(planId, plan.periodFrom(), to, targets, TaskCount.of(plan.tasks(), day));
    }

    /** From so many on a count tells of nobody; below it, only those see it who may read the cases themselves. */
    private boolean mayBeShown(Figure figure, UnitRef unit) {
        return figure.numerator() >= FEWEST_SHOWN
                || user.as(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR).covers(unit.home());
    }
}
