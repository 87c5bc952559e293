package vn.mangnon.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.IndicatorSource;
import vn.mangnon.units.UnitExtent;

/**
 * What the cases can answer: how many children were abused, by the place where it happened, and how many of
 * those who were helped overcame it.
 */
@ApplicationScoped
class CaseIndicators implements IndicatorSource {

    private static final String OVERCOME = "CASES_OVERCOME";

    private final CaseRepository cases;
    private final Clock clock;

    CaseIndicators(CaseRepository cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Set<String> codes() {
        return Set.of("ABUSED_CHILDREN", OVERCOME);
    }

    @Override
    public Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        var begins = from.atStartOfDay(clock.getZone()).toInstant();
        var ends = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        if (code.equals(OVERCOME)) {
            var counted = cases.countOvercome(extent, begins, ends);
            return Figure.part(counted.overcame(), counted.helped());
        }
        return Figure.count(cases.countAbusedChildren(extent, begins, ends));
    }
}
