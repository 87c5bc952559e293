package vn.mangnon.units;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import vn.mangnon.access.RowSecurity;

/**
 * Keeps the home of every unit: after an import, at start, and every night, for a unit may begin or end with the day. A
 * start that finds the units as they were, and no such day since, leaves it at that: with the national list it is a second
 * of work.
 */
@ApplicationScoped
@Transactional
class UnitHomes {

    private final UnitRepository units;
    private final Event<UnitHomesChanged> news;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    UnitHomes(UnitRepository units, Event<UnitHomesChanged> news, RowSecurity rowSecurity, Clock clock) {
        this.units = units;
        this.news = news;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    void bringUpToDate() {
        units.flush();
        var today = LocalDate.now(clock);
        var homes = new CountryMap(units.mapUnits(), units.mapEdges(), today).homes();
        var ids = new ArrayList<UUID>();
        var paths = new ArrayList<String>();
        homes.forEach((id, home) -> {
            ids.add(id);
            paths.add(home.value());
        });
        var moved = units.moveHomes(ids, paths);
        units.homesAreOf(today);
        if (moved > 0) {
            Log.infof("%d administrative units have a new place in the tree", moved);
            units.getEntityManager().clear();
            // Whoever moved the units: all that lies in them goes along.
            rowSecurity.lifted(() -> news.fire(new UnitHomesChanged(moved)));
        }
    }

    void atStart(@Observes @Priority(100) StartupEvent event) {
        if (!units.homesStandOn(LocalDate.now(clock))) {
            bringUpToDate();
        }
    }

    @Scheduled(cron = "0 1 0 * * ?", timeZone = "Asia/Ho_Chi_Minh")
    void atMidnight() {
        bringUpToDate();
    }
}
