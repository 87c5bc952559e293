package vn.mangnon.supervision;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.World;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;

/** What a supervisor is told is found by indexes among ten thousand cases, of which one in twenty is open, and their clocks. */
@QuarkusTest
class SupervisionPlansTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant STALLED_BEFORE = Instant.parse("2026-10-23T03:00:00Z");
    private static final PageRequest PAGE = new PageRequest(50, null, null);

    @Inject
    World world;

    @Inject
    Plans plans;

    @Inject
    SupervisionRepository cases;

    @Test
    void neither_figures_nor_watched_cases_read_a_table_from_end_to_end() {
        var province = world.freshProvince();
        var reasons = new ArrayList<WatchReason>(List.of(WatchReason.values()));
        reasons.add(null);
        plans.takenBack(() -> {
            plans.cases(province.code());
            plans.clocks(province.code());
            plans.execute("analyze protection_case, case_clock");
            var place = UnitPath.COUNTRY.child(province.code());
            for (var places : List.of(List.of(place), List.of(place.child(province.code() + "-3")))) {
                assertIndexed(() -> cases.units(null, places, NOW, STALLED_BEFORE, PAGE));
                for (var reason : reasons) {
                    var filter = new WatchFilter(reason, null, 30);
                    assertIndexed(() -> cases.watched(filter, null, places, NOW, STALLED_BEFORE, PAGE));
                }
            }
        });
    }

    private void assertIndexed(Runnable question) {
        var plan = plans.of(question);
        assertTrue(plan.contains("protection_case"), plan);
        assertFalse(plan.contains("Seq Scan on protection_case"), plan);
        assertFalse(plan.contains("Seq Scan on case_clock"), plan);
    }
}
