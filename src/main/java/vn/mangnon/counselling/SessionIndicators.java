package vn.mangnon.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.IndicatorSource;
import vn.mangnon.units.UnitExtent;

/** How often somebody was helped without a dossier, by where it was. */
@ApplicationScoped
class SessionIndicators implements IndicatorSource {

    private final SessionRepository sessions;

    SessionIndicators(SessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public Set<String> codes() {
        return Set.of("COUNSELLING_SESSIONS");
    }

    @Override
    public Figure figure(String code, UnitExtent extent, LocalDate from, LocalDate to) {
        return Figure.count(sessions.countHeld(extent, from, to));
    }
}
