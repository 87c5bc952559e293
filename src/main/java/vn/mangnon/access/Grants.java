package vn.mangnon.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** Whether it depends on where a record lies which of these duties show it. */
    boolean differ(Set<String> counting) {
        return reached(counting).stream().distinct().count() > 1;
    }

    /**
     * What becomes of data of this class, wherever its record lies: of duties that hold in different places the strictest
     * counts. Who is an officer here and a collaborator there must not read there what only an officer may.
     */
    Shown shown(Set<String> counting, SensitivityClass sensitivity) {
        return counting.stream()
                .filter(reaches::containsKey)
                .collect(Collectors.groupingBy(reaches::get))
                .values()
                .stream()
                .map(equallyFar -> Masks.of(equallyFar, sensitivity))
                .max(Comparator.naturalOrder())
                .orElse(Shown.HIDDEN);
    }

    /** What becomes of it in one record: only the duties count that reach it. */
    Shown shownOf(Set<String> counting, SensitivityClass sensitivity, UnitPath place, UUID record) {
        var reaching = counting.stream()
                .filter(duty -> {
                    var reach = reaches.get(duty);
                    return reach != null && reach.includes(place, record);
                })
                .toList();
        return Masks.of(reaching, sensitivity);
    }

    private Sight sight(Set<String> counting, Set<String> seeing, Function<Reach, Collection<UUID>> single) {
        var places = new ArrayList<Reach>();
        reaches.forEach((duty, reach) -> {
            if (counting.contains(duty) && seeing.contains(duty)) {
                places.add(reach);
            }
        });
        return new Sight(
                all(places, reach -> reach.scope().territories()), new HashSet<>(all(reached(counting), single)));
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
