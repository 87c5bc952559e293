package vn.mangnon.children;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.Folding;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/**
 * The door for many at once, such as an import's rows: the rules are those of registering one child, asked in a few
 * statements for all of them. What concerns one row is that row's fault and holds up none of the others.
 */
@ApplicationScoped
@Transactional
public class ChildIntake {

    /**
     * A child that is brought.
     *
     * @param id of the record to be; brought twice, it meets itself
     * @param line where it stands in what was brought
     */
    public record Arrival(UUID id, long line, ChildDetails details) {}

    /** Why one is not taken. */
    public record Refusal(long line, Fault fault) {}

    private final ChildRepository children;
    private final ChildRules rules;
    private final Units units;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    ChildIntake(
            ChildRepository children,
            ChildRules rules,
            Units units,
            CurrentUser user,
            RowSecurity rowSecurity,
            Clock clock) {
        this.children = children;
        this.rules = rules;
        this.units = units;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** What would be refused; nothing is written. */
    public List<Refusal> check(List<Arrival> arrivals) {
        return new Batch(arrivals).refusals;
    }

    /** Registers all that is not refused, and forgets them: nothing of it stays in memory. */
    public List<Refusal> register(List<Arrival> arrivals) {
        var now = clock.instant();
        var batch = new Batch(arrivals);
        for (var arrival : batch.accepted()) {
            new Child(arrival.details(), batch.homeOf(arrival), now).persist();
        }
        children.flush();
        children.forget();
        Log.infof("%d children registered by account %s", batch.accepted().size(), user.accountId());
        return batch.refusals;
    }

    /** Those that are looked at together. */
    private final class Batch {

        private final List<Arrival> arrivals;
        private final LocalDate today = LocalDate.now(clock);
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<UUID, UnitRef> homes;

        Batch(List<Arrival> arrivals) {
            this.arrivals = arrivals;
            homes = units.find(arrivals.stream()
                    .map(arrival -> unitId(arrival.details()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            arrivals.forEach(this::checkAlone);
            checkIds();
            checkPersonalIds();
            checkMothers();
        }

        private static @Nullable UUID unitId(ChildDetails details) {
            var residence = (@Nullable Residence) details.residence();
            return residence == null ? null : (@Nullable UUID) residence.adminUnitId();
        }

        private void checkAlone(Arrival arrival) {
            var details = arrival.details();
            var faults = rules.check(details, today);
            rules.checkAgeOnRegistration(details, today, faults);
            rules.checkSince(details, null, today, faults);
            var unitId = unitId(details);
            if (unitId != null) {
                var home = homes.get(unitId);
                // Elsewhere and nowhere are told alike.
                if (home == null || !user.children().covers(home.home())) {
                    faults.add("/residence/adminUnitId", "UNIT_OUT_OF_SCOPE");
                } else {
                    rules.checkResidence(home, today, faults);
                }
            }
            refuse(arrival, faults);
        }

        private void refuse(Arrival arrival, Faults faults) {
            faults.list().forEach(fault -> refusals.add(new Refusal(arrival.line(), fault)));
        }

        private void refuse(Arrival arrival, String pointer, String code) {
            refusals.add(new Refusal(arrival.line(), new Fault(pointer, code)));
        }

        private void checkIds() {
            var known = rowSecurity.lifted(
                    () -> children.knownAmong(arrivals.stream().map(Arrival::id).toList()));
            arrivals.stream()
                    .filter(arrival -> known.contains(arrival.id()))
                    .forEach(arrival -> refuse(arrival, "/id", "ID_TAKEN"));
        }

        /** Against the register, wherever the other lies, and against each other. */
        private void checkPersonalIds() {
            var numbers = arrivals.stream()
                    .map(arrival -> arrival.details().personalId())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (numbers.isEmpty()) {
                return;
            }
            Map<String, UnitPath> taken = rowSecurity.lifted(() -> children.placesOfPersonalIds(numbers));
            var seen = new HashSet<String>();
            for (var arrival : arrivals) {
                var number = arrival.details().personalId();
                if (number == null) {
                    continue;
                }
                if (taken.containsKey(number)) {
                    refuse(arrival, "/personalId", codeFor(taken.get(number), "PERSONAL_ID_TAKEN"));
                } else if (!seen.add(number)) {
                    refuse(arrival, "/personalId", "PERSONAL_ID_TAKEN");
                }
            }
        }

        /** Same name, same day of birth, same mother. */
        private void checkMothers() {
            var asked = arrivals.stream()
                    .filter(arrival -> keyOf(arrival.details()) != null)
                    .toList();
            if (asked.isEmpty()) {
                return;
            }
            var known = new HashMap<String, UnitPath>();
            rowSecurity
                    .lifted(() -> children.withNamesAndBirths(
                            asked.stream().map(Arrival::details).toList()))
                    .forEach(twin -> known.merge(
                            key(twin.fullName(), twin.dateOfBirth(), twin.mother()),
                            new UnitPath(twin.unitPath()),
                            // Of several the one that the caller may see.
                            (one, other) -> user.children().covers(one) ? one : other));
            var seen = new HashSet<String>();
            for (var arrival : asked) {
                var key = Objects.requireNonNull(keyOf(arrival.details()));
                var place = known.get(key);
                if (place != null) {
                    refuse(arrival, "", codeFor(place, "SAME_CHILD"));
                } else if (!seen.add(key)) {
                    refuse(arrival, "", "SAME_CHILD");
                }
            }
        }

        private String codeFor(UnitPath place, String whenSeen) {
            return user.children().covers(place) ? whenSeen : "REGISTERED_ELSEWHERE";
        }

        List<Arrival> accepted() {
            var refused = refusals.stream().map(Refusal::line).collect(Collectors.toSet());
            return arrivals.stream()
                    .filter(arrival -> !refused.contains(arrival.line()))
                    .toList();
        }

        UnitPath homeOf(Arrival arrival) {
            return Objects.requireNonNull(
                            homes.get(arrival.details().residence().adminUnitId()))
                    .home();
        }
    }

    /** What makes two children one, as far as names can tell. */
    public static String key(String fullName, LocalDate dateOfBirth, String mother) {
        return Folding.fold(fullName) + '|' + dateOfBirth + '|' + Folding.fold(mother);
    }

    /** The same for a child that is brought, where it has all three. */
    public static @Nullable String keyOf(ChildDetails details) {
        var mother = details.mother().orElse(null);
        var name = (@Nullable String) details.fullName();
        var born = (@Nullable LocalDate) details.dateOfBirth();
        return mother == null || name == null || born == null ? null : key(name, born, mother);
    }
}
