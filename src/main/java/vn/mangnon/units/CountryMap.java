package vn.mangnon.units;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.UnitPath;

/**
 * Where every unit there ever was lies in the tree of one day. A unit in force lies below its parent; one that was merged
 * lies where its successor lies; one that was split lies, marked with {@code ~}, at the lowest place that holds all its
 * parts, and waits there for people to assign its records; a district of old lies, marked too, in its province.
 */
final class CountryMap {

    record Unit(
            UUID id,
            @Nullable String code,
            UnitLevel level,
            @Nullable String parentCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        boolean isInForceOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }

        String label() {
            return code == null ? id.toString() : code;
        }

        /** Another place may have the code by now. */
        String labelOutOfForce() {
            return "~" + label() + "@" + validFrom;
        }
    }

    record Edge(UUID predecessorId, UUID successorId, SuccessionExtent extent) {}

    private final Map<UUID, Unit> units = new HashMap<>();
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<UUID, List<Edge>> successors = new HashMap<>();
    private final Map<UUID, UnitPath> homes = new HashMap<>();
    private final LocalDate day;

    CountryMap(List<Unit> units, List<Edge> successions, LocalDate day) {
        this.day = day;
        for (var unit : units) {
            this.units.put(unit.id(), unit);
            if (unit.code() != null) {
                byCode.computeIfAbsent(unit.code(), code -> new java.util.ArrayList<>())
                        .add(unit);
            }
        }
        for (var edge : successions) {
            successors
                    .computeIfAbsent(edge.predecessorId(), id -> new java.util.ArrayList<>())
                    .add(edge);
        }
    }

    Map<UUID, UnitPath> homes() {
        units.values().forEach(this::home);
        return Map.copyOf(homes);
    }

    private UnitPath home(Unit unit) {
        var known = homes.get(unit.id());
        if (known != null) {
            return known;
        }
        // Stands while its own home is being found, so that a circle in the data ends here and not in the stack.
        homes.put(unit.id(), UnitPath.COUNTRY.child(unit.labelOutOfForce()));
        var home = unit.isInForceOn(day) ? parentHome(unit).child(unit.label()) : homeOutOfForce(unit);
        homes.put(unit.id(), home);
        return home;
    }

    private UnitPath homeOutOfForce(Unit unit) {
        var edges = successors.getOrDefault(unit.id(), List.of());
        var whole = edges.stream()
                .filter(edge -> edge.extent() == SuccessionExtent.FULL)
                .toList();
        if (whole.size() == 1) {
            return home(successor(whole.get(0)));
        }
        if (!edges.isEmpty()) {
            return edges.stream()
                    .map(edge -> home(successor(edge)).parent())
                    .reduce(UnitPath::commonWith)
                    .orElse(UnitPath.COUNTRY)
                    .child(unit.labelOutOfForce());
        }
        var continued = continuationOf(unit);
        return continued == null ? parentHome(unit).child(unit.labelOutOfForce()) : home(continued);
    }

    private Unit successor(Edge edge) {
        return Objects.requireNonNull(units.get(edge.successorId()), "a succession leads to a unit");
    }

    /** Renamed or re-classed: the same code goes on the day the old row ends. */
    private @Nullable Unit continuationOf(Unit unit) {
        return unit.code() == null || unit.validTo() == null
                ? null
                : byCode.getOrDefault(unit.code(), List.of()).stream()
                        .filter(other -> other.validFrom().equals(unit.validTo()))
                        .findFirst()
                        .orElse(null);
    }

    private UnitPath parentHome(Unit unit) {
        if (unit.parentCode() == null) {
            return UnitPath.COUNTRY;
        }
        var parent = withCode(unit.parentCode(), parentDay(unit));
        return parent == null ? UnitPath.COUNTRY : home(parent);
    }

    /**
     * The day on which the code of the parent is to be read. The national list follows the code through renames; a hamlet
     * belongs to the commune it was written under, and goes where that commune went: its code may name another by now.
     */
    private LocalDate parentDay(Unit unit) {
        if (unit.level() == UnitLevel.HAMLET) {
            return unit.validFrom();
        }
        return unit.validTo() == null || unit.validTo().isAfter(day)
                ? day
                : unit.validTo().minusDays(1);
    }

    private @Nullable Unit withCode(String code, LocalDate on) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.isInForceOn(on))
                .findFirst()
                .orElse(null);
    }
}
