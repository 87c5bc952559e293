package vn.mangnon.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.UnitPath;

/**
 * What an account may see, and where, by some of its duties: those that allow one operation. What every request asks is
 * worked out once.
 */
final class Rights {

    private final Map<String, Reach> reaches;
    private final Scope scope;
    private final Sight children;
    private final Sight cases;
    private final Sights sights;
    private final boolean differ;
    private final Map<SensitivityClass, Shown> shown = new EnumMap<>(SensitivityClass.class);

    /** @param reaches how far each of these duties goes */
    Rights(Map<String, Reach> reaches) {
        this.reaches = Map.copyOf(reaches);
        scope = new Scope(
                List.copyOf(all(reach -> reach.scope().territories())),
                all(reach -> reach.scope().organizations()));
        children = sight(Duties.SEEING_CHILDREN, Reach::children);
        cases = sight(Duties.SEEING_CASES, Reach::cases);
        sights = Sights.of(children, cases);
        var equallyFar =
                showing().stream().collect(Collectors.groupingBy(this::sightOf)).values();
        differ = equallyFar.size() > 1;
        for (var sensitivity : SensitivityClass.values()) {
            shown.put(
                    sensitivity,
                    equallyFar.stream()
                            .map(duties -> Masks.of(duties, sensitivity))
                            .max(Comparator.naturalOrder())
                            .orElse(Shown.HIDDEN));
        }
    }

    /** Where any of the duties holds. */
    Scope scope() {
        return scope;
    }

    /** The children that they show by name. */
    Sight children() {
        return children;
    }

    /** The cases that they show. */
    Sight cases() {
        return cases;
    }

    /** Both, in the words of the database's policies. */
    Sights sights() {
        return sights;
    }

    /** Whether it depends on the record which of the duties show it. */
    boolean differ() {
        return differ;
    }

    /**
     * What becomes of data of this class, wherever its record lies: of duties that hold in different places the strictest
     * counts. Who is an officer here and a collaborator there must not read there what only an officer may; and a duty that
     * shows no records of its place, as a supervisor's, lifts the mask of none.
     */
    Shown shown(SensitivityClass sensitivity) {
        return Objects.requireNonNull(shown.get(sensitivity));
    }

    /**
     * Those of the duties that show this child or case: singly, or because they see such records in one of its places.
     *
     * @param places all from where it is somebody's business; a case may have two
     */
    Set<String> showing(AuditSubject kind, Collection<UnitPath> places, UUID record) {
        var seeing = Duties.seeing(kind);
        return reaches.entrySet().stream()
                .filter(held -> held.getValue().hasSingly(kind, record)
                        || seeing.contains(held.getKey())
                                && places.stream().anyMatch(held.getValue().scope()::covers))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * All that the duties reach, each by itself, and whether they reach this record singly: whoever loses one of them, or a
     * part of its reach, is another than he was.
     */
    String extent(@Nullable UUID record) {
        return reaches.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(held -> {
                    var reach = held.getValue();
                    return "%s %s %s %s"
                            .formatted(
                                    held.getKey(),
                                    new TreeSet<>(reach.scope().territories().stream()
                                            .map(UnitPath::value)
                                            .toList()),
                                    new TreeSet<>(reach.scope().organizations()),
                                    record != null
                                            && (reach.hasSingly(AuditSubject.CHILD, record)
                                                    || reach.hasSingly(AuditSubject.CASE, record)));
                })
                .collect(Collectors.joining("\n"));
    }

    /** How far a duty goes, and whether it shows children and cases there. */
    private record DutySight(Reach reach, boolean ofItsPlaces) {}

    private DutySight sightOf(String duty) {
        return new DutySight(Objects.requireNonNull(reaches.get(duty)), seesPlaces(duty));
    }

    private static boolean seesPlaces(String duty) {
        return Duties.SEEING_CHILDREN.contains(duty) || Duties.SEEING_CASES.contains(duty);
    }

    /** The duties that show records at all. Where there is none of these, what is shown is about something else. */
    private Collection<String> showing() {
        var showing = new ArrayList<String>();
        reaches.forEach((duty, reach) -> {
            if (seesPlaces(duty) || reach.hasSingleRecords()) {
                showing.add(duty);
            }
        });
        return showing.isEmpty() ? reaches.keySet() : showing;
    }

    private Sight sight(Set<String> seeing, Function<Reach, Collection<UUID>> single) {
        var places = new LinkedHashSet<UnitPath>();
        var records = new HashSet<UUID>();
        reaches.forEach((duty, reach) -> {
            records.addAll(single.apply(reach));
            if (seeing.contains(duty)) {
                places.addAll(reach.scope().territories());
            }
        });
        return new Sight(List.copyOf(places), records);
    }

    private <T> Set<T> all(Function<Reach, Collection<T>> part) {
        return reaches.values().stream()
                .flatMap(reach -> part.apply(reach).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
