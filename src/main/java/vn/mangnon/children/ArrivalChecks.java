package vn.mangnon.children;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.CurrentUser;
import vn.mangnon.access.RowSecurity;
import vn.mangnon.children.ChildIntake.Arrival;
import vn.mangnon.children.ChildIntake.Refusal;
import vn.mangnon.children.TwinRepository.NamedWithMother;
import vn.mangnon.households.Households;
import vn.mangnon.kernel.Fault;
import vn.mangnon.kernel.Faults;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitRef;
import vn.mangnon.units.Units;

/** The rules of registering one child ({@code ChildService.register}), asked in a few statements for many. */
@ApplicationScoped
class ArrivalChecks {

    private final ChildRepository children;
    private final PersonalIdRepository personalIds;
    private final TwinRepository twins;
    private final ChildRules rules;
    private final Units units;
    private final Households households;
    private final CurrentUser user;
    private final RowSecurity rowSecurity;
    private final Clock clock;

    ArrivalChecks(
            ChildRepository children,
            PersonalIdRepository personalIds,
            TwinRepository twins,
            ChildRules rules,
            Units units,
            Households households,
            CurrentUser user,
            RowSecurity rowSecurity,
            Clock clock) {
        this.children = children;
        this.personalIds = personalIds;
        this.twins = twins;
        this.rules = rules;
        this.units = units;
        this.households = households;
        this.user = user;
        this.rowSecurity = rowSecurity;
        this.clock = clock;
    }

    /** @param waits whether whoever registers one of them too has to wait for this transaction to end */
    Batch of(List<Arrival> arrivals, boolean waits) {
        return new Batch(arrivals, waits);
    }

    /** Those that are looked at together. */
    final class Batch {

        private final List<Arrival> arrivals;
        private final LocalDate today = LocalDate.now(clock);
        private final List<Refusal> refusals = new ArrayList<>();
        private final Map<UUID, UnitRef> homes;
        private final Set<UUID> met = new LinkedHashSet<>();

        private Batch(List<Arrival> arrivals, boolean waits) {
            this.arrivals = arrivals;
            homes = units.find(arrivals.stream()
                    .map(arrival -> unitId(arrival.details()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            arrivals.forEach(this::checkAlone);
            checkHouseholds();
            checkIds();
            checkPersonalIds();
            checkMothers(waits);
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
                    ResidenceRules.check(home, today, faults);
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

        private void checkHouseholds() {
            var asked = arrivals.stream()
                    .map(arrival -> arrival.details().householdId())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            var seen = households.visible(asked, user.children());
            for (var arrival : arrivals) {
                var household = arrival.details().householdId();
                if (household != null && !seen.contains(household)) {
                    refuse(arrival, "/householdId", "UNKNOWN_VALUE");
                }
            }
        }

        private void checkIds() {
            var known = rowSecurity.lifted(
                    () -> children.takenAmong(arrivals.stream().map(Arrival::id).toList()));
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
            var taken = rowSecurity.lifted(() -> personalIds.anywhere(numbers));
            var seen = new HashSet<String>();
            for (var arrival : arrivals) {
                var number = arrival.details().personalId();
                if (number == null) {
                    continue;
                }
                var twin = taken.get(number);
                if (twin != null) {
                    meet(arrival, "/personalId", twin, "PERSONAL_ID_TAKEN");
                } else if (!seen.add(number)) {
                    refuse(arrival, "/personalId", "PERSONAL_ID_TAKEN");
                }
            }
        }

        /** Of one name, birth date and mother there is one child; where it is not, the list says so. */
        private void checkMothers(boolean waits) {
            var askers = new ArrayList<Arrival>();
            var asked = new ArrayList<NamedWithMother>();
            for (var arrival : arrivals) {
                var named = named(arrival.details());
                if (named != null && arrival.details().duplicateReason() == null) {
                    askers.add(arrival);
                    asked.add(named);
                }
            }
            if (asked.isEmpty()) {
                return;
            }
            var known = twins.anywhere(asked, waits);
            var seen = new HashSet<String>();
            for (int i = 0; i < asked.size(); i++) {
                var twins = known.getOrDefault(i, List.of());
                if (!twins.isEmpty()) {
                    meet(askers.get(i), "", nearest(twins), "ALREADY_REGISTERED");
                } else if (!seen.add(ChildIntake.key(asked.get(i)))) {
                    refuse(askers.get(i), "", "ALREADY_REGISTERED");
                }
            }
        }

        /** Of several the one that the caller may see. */
        private Whereabouts nearest(List<Whereabouts> twins) {
            return twins.stream()
                    .filter(twin -> user.children().covers(twin.place()))
                    .findFirst()
                    .orElse(twins.get(0));
        }

        private void meet(Arrival arrival, String pointer, Whereabouts twin, String whenSeen) {
            met.add(twin.childId());
            refuse(arrival, pointer, user.children().covers(twin.place()) ? whenSeen : "REGISTERED_ELSEWHERE");
        }

        List<Refusal> refusals() {
            return refusals;
        }

        /** Of whom it is told that they are there. */
        Set<UUID> met() {
            return met;
        }

        long metElsewhere() {
            return refusals.stream()
                    .filter(refusal -> refusal.fault().code().equals("REGISTERED_ELSEWHERE"))
                    .count();
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

    /** What there is to compare, where it is all there. */
    static @Nullable NamedWithMother named(ChildDetails details) {
        var mother = details.mother().orElse(null);
        var name = (@Nullable String) details.fullName();
        var born = (@Nullable LocalDate) details.dateOfBirth();
        return mother == null || name == null || born == null ? null : new NamedWithMother(name, born, mother);
    }
}
