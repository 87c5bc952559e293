package vn.mangnon.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.IndicatorSource;
import vn.mangnon.units.UnitExtent;

/** Children to whom something happened within a period, each counted once, by where they live. */
@ApplicationScoped
class IncidentIndicators implements IndicatorSource {

    private static final String INJURED = "INJURED_CHILDREN";
    private static final String DROWNED = "DROWNED_CHILDREN";
    private static final String WORKING = "CHILD_LABOURERS";

    private final IncidentRepository incidents;

    IncidentIndicators(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    @Override
    public Set<String> codes() {
        return Set.of(INJURED, DROWNED, WORKING);
    }

    @Override
    public Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        return Figure.count(
                switch (code) {
                    case INJURED -> incidents.countChildren(extent, IncidentKind.INJURY, from, to);
                    case DROWNED -> incidents.countDrowned(extent, from, to);
                    case WORKING -> incidents.countChildren(extent, IncidentKind.CHILD_LABOUR, from, to);
                    default -> throw new IllegalArgumentException(code);
                });
    }
}
