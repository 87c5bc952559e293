package vn.mangnon.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.IndicatorSource;
import vn.mangnon.units.UnitExtent;

/** What the registers beside the fourteen groups can answer, and whether children at risk were helped in time. */
@ApplicationScoped
class RegisterIndicators implements IndicatorSource {

    private static final String AT_RISK_HELPED_IN_TIME = "AT_RISK_HELPED_IN_TIME";
    private static final String URGENT_PROTECTION_CHILDREN = "URGENT_PROTECTION_CHILDREN";
    private static final String POOR_CHILDREN = "POOR_CHILDREN";
    private static final String HARDSHIP_CHILDREN = "HARDSHIP_CHILDREN";

    private final RegisterRepository registers;
    private final RegistersConfig config;

    RegisterIndicators(RegisterRepository registers, RegistersConfig config) {
        this.registers = registers;
        this.config = config;
    }

    @Override
    public Set<String> codes() {
        return Set.of(AT_RISK_HELPED_IN_TIME, URGENT_PROTECTION_CHILDREN, POOR_CHILDREN, HARDSHIP_CHILDREN);
    }

    @Override
    public Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        return switch (code) {
            case AT_RISK_HELPED_IN_TIME -> {
                var counted = registers.countTimely(extent, from, to, config.inTimeDays());
                yield Figure.part(counted.inTime(), counted.all());
            }
            case URGENT_PROTECTION_CHILDREN -> count(extent, to, "URGENT_PROTECTION");
            case POOR_CHILDREN -> count(extent, to, "POOR_HOUSEHOLD", "NEAR_POOR_HOUSEHOLD");
            case HARDSHIP_CHILDREN -> count(extent, to, "HARDSHIP");
            default -> throw new IllegalArgumentException(code);
        };
    }

    private Figure count(UnitExtent extent, LocalDate day, String... conditions) {
        return Figure.count(registers.countWithCondition(extent, day, List.of(conditions)));
    }
}
