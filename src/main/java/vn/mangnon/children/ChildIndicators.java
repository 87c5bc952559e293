package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.IndicatorSource;
import vn.mangnon.units.UnitExtent;

/** What the register can answer: how many children there are on a day, and how many of them in need. */
@ApplicationScoped
class ChildIndicators implements IndicatorSource {

    private static final String CHILDREN = "CHILDREN";
    private static final String SPECIAL_CIRCUMSTANCE_RATIO = "SPECIAL_CIRCUMSTANCE_RATIO";
    private static final String AT_RISK_CHILDREN = "AT_RISK_CHILDREN";

    private final ChildListRepository children;

    ChildIndicators(ChildListRepository children) {
        this.children = children;
    }

    @Override
    public Set<String> codes() {
        return Set.of(CHILDREN, SPECIAL_CIRCUMSTANCE_RATIO, AT_RISK_CHILDREN);
    }

    @Override
    public Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        var counted = children.countOn(to, extent);
        return switch (code) {
            case CHILDREN -> Figure.count(counted.all());
            case SPECIAL_CIRCUMSTANCE_RATIO -> Figure.part(counted.inSpecialCircumstances(), counted.all());
            case AT_RISK_CHILDREN -> Figure.count(counted.atRisk());
            default -> throw new IllegalArgumentException(code);
        };
    }
}
