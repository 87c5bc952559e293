package vn.mangnon.assistances;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.IndicatorSource;
import vn.mangnon.units.UnitExtent;

/** What "assisted" means, in one place: in special circumstances at the end, and helped at least once within the period. */
@ApplicationScoped
class AssistanceIndicators implements IndicatorSource {

    private final AssistanceRepository assistances;

    AssistanceIndicators(AssistanceRepository assistances) {
        this.assistances = assistances;
    }

    @Override
    public Set<String> codes() {
        return Set.of("ASSISTED_RATIO");
    }

    @Override
    public Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        var counted = assistances.countAssisted(extent, from, to);
        return Figure.part(counted.assisted(), counted.all());
    }
}
