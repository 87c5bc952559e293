package vn.mangnon.children;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import vn.mangnon.kernel.DemonstrationWanted;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/**
 * Invented children in the communes that Hồng Ngự's ten and Lấp Vò's thirteen became on 1 July 2025, some registered before
 * under the old ones; those of Phú Thuận B, which was split, wait for somebody to assign them.
 */
@ApplicationScoped
class DemonstrationChildren {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    /** Always the same children, whoever starts the demonstration. */
    private static final long SEED = 111;

    private static final int CHILDREN_OF_TODAY = 25;
    private static final int CHILDREN_OF_BEFORE = 6;

    private static final List<String> COMMUNES =
            List.of("29971", "29978", "29983", "29992", "30154", "30169", "30178", "30184", "30226");

    private static final List<String> COMMUNES_OF_BEFORE = List.of(
            "29956", "29962", "29971", "29974", "29977", "29980", "29983", "29992", "29995", "29998", "30169", "30172",
            "30175", "30178", "30181", "30184", "30187", "30190", "30193", "30196", "30199", "30202", "30205");

    private final Units units;
    private final ReviewIntervals intervals;
    private final Clock clock;

    DemonstrationChildren(Units units, ReviewIntervals intervals, Clock clock) {
        this.units = units;
        this.intervals = intervals;
        this.clock = clock;
    }

    void load(@Observes @Priority(400) DemonstrationWanted wanted) {
        var people = new InventedPeople(new Random(SEED));
        var today = LocalDate.now(clock);
        var before = REFORM.minusDays(1);
        for (var code : COMMUNES_OF_BEFORE) {
            add(people, unit(code, before), CHILDREN_OF_BEFORE, before.minusYears(4), before);
        }
        for (var code : COMMUNES) {
            add(people, unit(code, today), CHILDREN_OF_TODAY, REFORM, today);
        }
    }

    private void add(InventedPeople people, UnitRef unit, int count, LocalDate from, LocalDate to) {
        for (int i = 0; i < count; i++) {
            var registeredOn = people.dayBetween(from, to);
            // Under sixteen when registered; some have grown since.
            var born =
                    people.dayBetween(registeredOn.minusYears(BirthDate.SIXTEEN).plusDays(1), registeredOn);
            var registeredAt = registeredOn.atTime(9, 0).atZone(clock.getZone()).toInstant();
            var child = Child.invented(people.child(unit.id(), born), unit.home(), registeredAt);
            people.circumstances(born, registeredOn).forEach(details -> {
                var entry = child.addCircumstance(details.foundBy(registeredOn), registeredAt);
                entry.reviewBy(intervals.reviewAfter(entry, to));
            });
            child.persist();
        }
    }

    private UnitRef unit(String code, LocalDate day) {
        return units.withCode(code, day).orElseThrow();
    }
}
