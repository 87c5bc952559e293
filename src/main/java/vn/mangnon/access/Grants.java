package vn.mangnon.access;

import java.util.Collection;
import java.util.Comparator;
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
 * What an account may do and where. Every question names the duties that count for it, so that what is held in one place
 * does not lend itself to another.
 *
 * @param duties all it is charged with, also those that hold nowhere today
 * @param reaches how far each duty goes that holds anywhere
 */
record Grants(
        UUID accountId,
        String username,
        @Nullable UUID organizationId,
        @Nullable UUID actingFor,
        Set<String> duties,
        Map<String, Reach> reaches,
        Sessions sessions) {

    /** The attribute of the security identity that carries this. */
    static final String ATTRIBUTE = "mangnon.grants";

    /** Where any of these duties holds. */
    Scope scope(Set<String> counting) {
        var found = reached(counting);
        return found.size() == 1
                ? found.get(0).scope()
                : new Scope(
                        all(found, reach -> reach.scope().territories()),
                        new HashSet<>(all(found, reach -> reach.scope().organizations())));
    }

    /** The children that these duties show by name. */
    Sight children(Set<String> counting) {
        return sight(counting, Duties.SEEING_CHILDREN, Reach::children);
    }

    /** The cases that these duties show. */
    Sight cases(Set<String> counting) {
        return sight(counting, Duties.SEEING_CASES, Reach::cases);
    }

    /** Whether it depends on the record which of these duties show it. */
    boolean differ(Set<String> counting) {
        var showing = showing(counting);
        return showing.size() > 1
                && showing.stream().map(this::sightOf).distinct().count() > 1;
    }

    /**
     * What becomes of data of this class, wherever its record lies: of duties that hold in different places the strictest
     * counts. Who is an officer here and a collaborator there must not read there what only an officer may; and a duty that
     * shows no records of its place, as a supervisor's, lifts the mask of none.
     */
    Shown shown(Set<String> counting, SensitivityClass sensitivity) {
        var showing = showing(counting);
        if (showing.size() == 1) {
            return Masks.of(showing, sensitivity);
        }
        return showing.stream().collect(Collectors.groupingBy(this::sightOf)).values().stream()
                .map(equallyFar -> Masks.of(equallyFar, sensitivity))
                .max(Comparator.naturalOrder())
                .orElse(Shown.HIDDEN);
    }

    /**
     * Those of these duties that show this child or case: singly, or because they see such records in one of its places.
     *
     * @param places all from where it is somebody's business; a case may have two
     */
    Set<String> showing(Set<String> counting, AuditSubject kind, Collection<UnitPath> places, UUID record) {
        return counting.stream()
                .filter(duty -> {
                    var reach = reaches.get(duty);
                    return reach != null
                            && (reach.hasSingly(kind, record)
                                    || Duties.seeing(kind).contains(duty)
                                            && places.stream().anyMatch(reach.scope()::covers));
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far a duty goes, and whether it shows children and cases there. */
    private record DutySight(Reach reach, boolean ofItsPlaces) {}

    private DutySight sightOf(String duty) {
        return new DutySight(Objects.requireNonNull(reaches.get(duty)), seesPlaces(duty));
    }

    private static boolean seesPlaces(String duty) {
        return Duties.SEEING_CHILDREN.contains(duty) || Duties.SEEING_CASES.contains(duty);
    }

    /** Those that show records at all. Where there is none of these, what is shown is about something else. */
    private Collection<String> showing(Set<String> counting) {
        var held = counting.stream().filter(reaches::containsKey).toList();
        var showing = held.stream()
                .filter(duty -> seesPlaces(duty)
                        || Objects.requireNonNull(reaches.get(duty)).hasSingleRecords())
                .toList();
        return showing.isEmpty() ? held : showing;
    }

    /**
     * All that these duties reach, each by itself, and whether they reach this record singly: whoever loses one of them, or a
     * part of its reach, is another than he was.
     */
    String extent(Set<String> counting, @Nullable UUID record) {
        return counting.stream()
                .filter(reaches::containsKey)
                .sorted()
                .map(duty -> {
                    var reach = Objects.requireNonNull(reaches.get(duty));
                    return "%s %s %s %s"
                            .formatted(
                                    duty,
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

    private Sight sight(Set<String> counting, Set<String> seeing, Function<Reach, Collection<UUID>> single) {
        var places = new LinkedHashSet<UnitPath>();
        var records = new HashSet<UUID>();
        reaches.forEach((duty, reach) -> {
            if (counting.contains(duty)) {
                records.addAll(single.apply(reach));
                if (seeing.contains(duty)) {
                    places.addAll(reach.scope().territories());
                }
            }
        });
        return new Sight(List.copyOf(places), records);
    }

    private List<Reach> reached(Set<String> counting) {
        return counting.stream().map(reaches::get).filter(Objects::nonNull).toList();
    }

    private static <T> List<T> all(List<Reach> reaches, Function<Reach, Collection<T>> part) {
        return reaches.stream()
                .flatMap(reach -> part.apply(reach).stream())
                .distinct()
                .toList();
    }
}
