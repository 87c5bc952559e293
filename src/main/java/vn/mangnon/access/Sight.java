package vn.mangnon.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.kernel.Where;

/**
 * What a caller sees of the children, or of the cases: all in these places, and these single ones. A scope says where
 * somebody works; this says whether his duties show him anything there that has a name.
 */
public record Sight(List<UnitPath> places, Set<UUID> single) {

    public static final Sight NOTHING = new Sight(List.of(), Set.of());

    /** Of work that nobody asked for in person, and of the questions that may look past the caller's scope. */
    static final Sight EVERYTHING = new Sight(List.of(UnitPath.COUNTRY), Set.of());

    public Sight {
        places = List.copyOf(places);
        single = Set.copyOf(single);
    }

    /** Single records are shown, not to be written. */
    public Sight toWrite() {
        return new Sight(places, Set.of());
    }

    public boolean covers(UnitPath place) {
        return places.stream().anyMatch(seen -> seen.contains(place));
    }

    /** Only what is seen, of rows that have a path and an id. */
    public Where narrow(Where where, String path, String id) {
        return where.andAny(seen -> seen.within(path, places).or(id + " in :single", "single", single));
    }

    /** As the policies of the database read it: places, which begin with a slash, and ids, with commas between. */
    String setting() {
        return Stream.concat(
                        places.stream().map(UnitPath::value), single.stream().map(UUID::toString))
                .collect(Collectors.joining(","));
    }
}
