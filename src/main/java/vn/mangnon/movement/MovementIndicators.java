package vn.mangnon.movement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.IndicatorSource;
import vn.mangnon.units.UnitExtent;

/** What movement can answer as a single figure: the same numbers that its account has. */
@ApplicationScoped
class MovementIndicators implements IndicatorSource {

    private static final String CHILDREN_ENTERED = "CHILDREN_ENTERED";
    private static final String CHILDREN_LEFT = "CHILDREN_LEFT";
    private static final String SPECIAL_CIRCUMSTANCES_ENTERED = "SPECIAL_CIRCUMSTANCES_ENTERED";
    private static final String SPECIAL_CIRCUMSTANCES_LEFT = "SPECIAL_CIRCUMSTANCES_LEFT";

    private final MovementRepository movements;

    MovementIndicators(MovementRepository movements) {
        this.movements = movements;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CHILDREN_ENTERED, CHILDREN_LEFT, SPECIAL_CIRCUMSTANCES_ENTERED, SPECIAL_CIRCUMSTANCES_LEFT);
    }

    @Override
    public Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        var rows = movements.movement(extent, from, to);
        var all = MovementService.account("", rows);
        var special = MovementService.account("R:SPECIAL_CIRCUMSTANCES", rows);
        return Figure.count(
                switch (code) {
                    case CHILDREN_ENTERED -> all.entered();
                    case CHILDREN_LEFT -> all.left();
                    case SPECIAL_CIRCUMSTANCES_ENTERED -> special.entered();
                    case SPECIAL_CIRCUMSTANCES_LEFT -> special.left();
                    default -> throw new IllegalArgumentException(code);
                });
    }
}
