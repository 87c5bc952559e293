package vn.mangnon.units;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mangnon.access.UnitTerritories;
import vn.mangnon.kernel.UnitPath;

/** The door: what other features may ask about units. Call it inside a transaction. */
@ApplicationScoped
public class Units implements UnitTerritories {

    private final UnitRepository units;
    private final Clock clock;

    Units(UnitRepository units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    public Optional<UnitRef> find(UUID id) {
        return units.known(id).map(UnitRef::of);
    }

    /** Those of these units that there are, in one statement. */
    public Map<UUID, UnitRef> find(Collection<UUID> ids) {
        return units.withIds(ids).stream().map(UnitRef::of).collect(Collectors.toMap(UnitRef::id, Function.identity()));
    }

    /** The unit that a code named on a day. */
    public Optional<UnitRef> withCode(String code, LocalDate day) {
        return units.withCode(code, day).map(UnitRef::of);
    }

    /** The hamlets that lie in a commune today. */
    public List<UnitRef> hamletsIn(UnitPath commune) {
        return units.hamletsIn(commune, LocalDate.now(clock)).stream()
                .map(UnitRef::of)
                .toList();
    }

    /** Whether a record that lies in {@code from}, a unit no longer in force, may be assigned to {@code to}. */
    public boolean isSuccessor(UUID from, UUID to) {
        return units.successorsOf(from).stream().anyMatch(step -> step.unitId().equals(to));
    }

    /** The successors of a unit, for records that wait to be assigned to one of them. */
    public List<UUID> successorsOf(UUID id) {
        return units.successorsOf(id).stream().map(SuccessionView::unitId).toList();
    }

    /**
     * What a filter by unit means: everything at its home if the unit is in force, and otherwise the records of the very
     * units that lay below it.
     */
    public Optional<UnitExtent> extentOf(UUID id) {
        var today = LocalDate.now(clock);
        return units.known(id)
                .map(unit -> unit.isInForceOn(today)
                        ? new UnitExtent(List.of(unit.home()), List.of())
                        : new UnitExtent(List.of(), units.subtreeThroughTime(id)));
    }

    /** The unit by the units that lay below it while it was in force, whatever became of them: records written under them. */
    public UnitExtent extentThroughTime(UUID id) {
        return new UnitExtent(List.of(), units.subtreeThroughTime(id));
    }

    @Override
    public boolean isHamlet(UUID adminUnitId) {
        return find(adminUnitId)
                .filter(unit -> unit.level() == UnitLevel.HAMLET)
                .isPresent();
    }

    @Override
    public List<UnitPath> reachedFrom(UUID adminUnitId) {
        return find(adminUnitId)
                .map(unit -> {
                    var reached = new java.util.ArrayList<UnitPath>(List.of(unit.home()));
                    units.waitingFor(unit.home()).stream()
                            .filter(waiting -> !unit.home().contains(waiting))
                            .forEach(reached::add);
                    return List.copyOf(reached);
                })
                .orElse(List.of());
    }
}
