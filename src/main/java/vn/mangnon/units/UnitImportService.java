package vn.mangnon.units;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mangnon.jobs.RowProblem;

/** Brings in the national list. In one transaction: readers see the country before or after, never in between. */
@ApplicationScoped
@Transactional
class UnitImportService {

    /** @param figures how many rows were added, changed, left as they were, and could not be placed */
    record Outcome(Map<String, Object> figures, List<RowProblem> problems) {}

    /** Told after each step, so that a watcher sees the import move. */
    interface Steps {
        void done(int step, int of);
    }

    private static final int STEPS = 6;

    private final UnitImportRepository imports;
    private final UnitHomes homes;
    private final Clock clock;

    UnitImportService(UnitImportRepository imports, UnitHomes homes, Clock clock) {
        this.imports = imports;
        this.homes = homes;
        this.clock = clock;
    }

    Outcome bringIn(Path units, Path successions, boolean dryRun, Steps steps) {
        var now = clock.instant();
        var lists = new UnitLists(units, successions);
        var problems = new ArrayList<>(lists.problems());
        steps.done(1, STEPS);
        imports.stage(lists);
        steps.done(2, STEPS);
        var unplacedUnits = imports.takeOutUnplacedUnits();
        var changed = imports.changeUnits(now);
        var added = imports.addUnits(now);
        steps.done(3, STEPS);
        var unplacedSuccessions = imports.takeOutUnplacedSuccessions();
        steps.done(4, STEPS);
        var successionsWritten = imports.writeSuccessions();
        steps.done(5, STEPS);
        homes.bringUpToDate();
        steps.done(STEPS, STEPS);
        problems.addAll(unplacedUnits);
        problems.addAll(unplacedSuccessions);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("dryRun", dryRun);
        figures.put("unitsAdded", added);
        figures.put("unitsChanged", changed);
        figures.put("unitsUnchanged", lists.units().size() - unplacedUnits.size() - added - changed);
        figures.put("successionsWritten", successionsWritten);
        figures.put(
                "successionsUnchanged", lists.successions().size() - unplacedSuccessions.size() - successionsWritten);
        figures.put("rowsNotPlaced", problems.size());
        return new Outcome(figures, problems);
    }
}
