package vn.mangnon.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.UnitPath;

/** A duty counts where it is held, whatever else its account holds elsewhere. */
class GrantsTest {

    private static final List<String> DUTIES = Duties.ALL.stream().sorted().toList();

    /** Two provinces of two communes of two hamlets each, and the country. */
    private static final List<UnitPath> PLACES = Stream.of("/", "/1/", "/2/", "/1/a/", "/1/b/", "/2/a/", "/2/b/")
            .flatMap(path -> path.length() == 5 ? Stream.of(path, path + "x/", path + "y/") : Stream.of(path))
            .map(UnitPath::new)
            .toList();

    private static final List<UUID> IDS =
            LongStream.range(1, 6).mapToObj(id -> new UUID(0, id)).toList();

    /** One duty in one thing of its kind: a place, an organization, a child or a case shown singly. */
    record Held(String duty, UnitPath place, UUID organization, UUID child, UUID known) {

        static Held random(Random random) {
            var duty = any(DUTIES, random);
            return switch (random.nextInt(6)) {
                case 0 -> new Held(duty, null, any(IDS, random), null, null);
                case 1 -> new Held(duty, null, null, any(IDS, random), null);
                case 2 -> new Held(duty, null, null, null, any(IDS, random));
                default -> new Held(duty, any(PLACES, random), null, null, null);
            };
        }
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_counts_is_what_one_of_the_duties_of_the_operation_holds(long seed) {
        var random = new Random(seed);
        var held = held(random);
        var grants = grants(held);
        var operation = operation(random);
        for (var place : PLACES) {
            assertEquals(
                    held.stream()
                            .anyMatch(one ->
                                    operation.contains(one.duty) && one.place != null && one.place.contains(place)),
                    grants.by(operation).scope().covers(place));
            assertEquals(
                    held.stream()
                            .anyMatch(one -> operation.contains(one.duty)
                                    && Duties.SEEING_CHILDREN.contains(one.duty)
                                    && one.place != null
                                    && one.place.contains(place)),
                    grants.by(operation).children().covers(place));
            assertEquals(
                    held.stream()
                            .anyMatch(one -> operation.contains(one.duty)
                                    && Duties.SEEING_CASES.contains(one.duty)
                                    && one.place != null
                                    && one.place.contains(place)),
                    grants.by(operation).cases().covers(place));
        }
        for (var id : IDS) {
            assertEquals(
                    held.stream().anyMatch(one -> operation.contains(one.duty) && id.equals(one.organization)),
                    grants.by(operation).scope().organizations().contains(id));
            assertEquals(
                    held.stream().anyMatch(one -> operation.contains(one.duty) && id.equals(one.child)),
                    grants.by(operation).children().single().contains(id));
            assertEquals(
                    held.stream().anyMatch(one -> operation.contains(one.duty) && id.equals(one.known)),
                    grants.by(operation).cases().single().contains(id));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_grant_in_one_place_widens_nothing_in_another(long seed) {
        var random = new Random(seed);
        var held = held(random);
        var added = Held.random(random);
        var more = new ArrayList<>(held);
        more.add(added);
        var before = grants(held);
        var after = grants(more);
        for (int i = 0; i < 20; i++) {
            var operation = operation(random);
            for (var place : PLACES) {
                if (added.place == null || !added.place.contains(place)) {
                    assertEquals(
                            before.by(operation).scope().covers(place),
                            after.by(operation).scope().covers(place));
                    assertEquals(
                            before.by(operation).children().covers(place),
                            after.by(operation).children().covers(place));
                    assertEquals(
                            before.by(operation).cases().covers(place),
                            after.by(operation).cases().covers(place));
                }
            }
            if (added.organization == null) {
                assertEquals(
                        before.by(operation).scope().organizations(),
                        after.by(operation).scope().organizations());
            }
            if (added.child == null) {
                assertEquals(
                        before.by(operation).children().single(),
                        after.by(operation).children().single());
            }
            if (added.known == null) {
                assertEquals(
                        before.by(operation).cases().single(),
                        after.by(operation).cases().single());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_shown_of_a_record_is_what_the_duties_are_shown_that_show_it_and_never_less_than_without_its_place(
            long seed) {
        var random = new Random(seed);
        var held = held(random);
        var grants = grants(held);
        var operation = operation(random);
        for (var place : PLACES) {
            for (var record :
                    Stream.concat(IDS.stream(), Stream.of(new UUID(9, 9))).toList()) {
                // Not whoever's scope reaches the place, as it said here once: a supervisor sees no child of his
                // province, so
                // that he is one as well lifted the collaborator's mask from every child of the hamlet.
                var children = showing(held, operation, place, Duties.SEEING_CHILDREN, one -> record.equals(one.child));
                var cases = showing(held, operation, place, Duties.SEEING_CASES, one -> record.equals(one.known));
                assertEquals(children, grants.by(operation).showing(AuditSubject.CHILD, List.of(place), record));
                assertEquals(cases, grants.by(operation).showing(AuditSubject.CASE, List.of(place), record));
                for (var there : List.of(children, cases)) {
                    for (var sensitivity : SensitivityClass.values()) {
                        if (!there.isEmpty()) {
                            assertTrue(Masks.of(there, sensitivity)
                                            .compareTo(grants.by(operation).shown(sensitivity))
                                    <= 0);
                        }
                    }
                }
            }
        }
    }

    private static Set<String> showing(
            List<Held> held, Set<String> operation, UnitPath place, Set<String> seeing, Predicate<Held> singly) {
        return held.stream()
                .filter(one -> operation.contains(one.duty))
                .filter(one ->
                        singly.test(one) || seeing.contains(one.duty) && one.place != null && one.place.contains(place))
                .map(Held::duty)
                .collect(Collectors.toSet());
    }

    @Test
    void a_duty_that_sees_no_records_lifts_the_mask_of_none() {
        var hamlet = new UnitPath("/1/a/x/");
        var operation = Set.of(Duties.HAMLET_COLLABORATOR, Duties.SUPERVISOR);
        for (var supervised : List.of(hamlet, new UnitPath("/1/"), UnitPath.COUNTRY)) {
            var both = List.of(
                    new Held(Duties.HAMLET_COLLABORATOR, hamlet, null, null, null),
                    new Held(Duties.SUPERVISOR, supervised, null, null, null));
            var grants = grants(both);
            assertEquals(Shown.MASKED, grants.by(operation).shown(SensitivityClass.HEALTH));
            assertEquals(
                    Set.of(Duties.HAMLET_COLLABORATOR),
                    grants.by(operation).showing(AuditSubject.CHILD, List.of(hamlet), IDS.get(0)));
            // Once he has opened it to himself he does, and only of this one.
            var opened = new ArrayList<>(both);
            opened.add(new Held(Duties.SUPERVISOR, null, null, IDS.get(0), null));
            assertTrue(grants(opened).by(operation).differ());
            assertEquals(Shown.MASKED, grants(opened).by(operation).shown(SensitivityClass.HEALTH));
            assertEquals(
                    operation, grants(opened).by(operation).showing(AuditSubject.CHILD, List.of(hamlet), IDS.get(0)));
            assertEquals(
                    Set.of(Duties.HAMLET_COLLABORATOR),
                    grants(opened).by(operation).showing(AuditSubject.CHILD, List.of(hamlet), IDS.get(1)));
            assertEquals(
                    Set.of(Duties.HAMLET_COLLABORATOR),
                    grants(opened).by(operation).showing(AuditSubject.CASE, List.of(hamlet), IDS.get(0)));
        }
    }

    @Test
    void a_case_is_shown_from_both_of_its_places() {
        var grants = grants(List.of(new Held(Duties.COMMUNE_OFFICER, new UnitPath("/1/a/"), null, null, null)));
        var places = List.of(new UnitPath("/2/b/"), new UnitPath("/1/a/x/"));
        assertEquals(
                Set.of(Duties.COMMUNE_OFFICER), grants.by(Duties.ALL).showing(AuditSubject.CASE, places, IDS.get(0)));
    }

    @Test
    void duties_decide_whether_a_place_shows_children_or_cases_at_all() {
        var children = Set.of(
                Duties.COMMUNE_OFFICER,
                Duties.COMMUNE_CHAIR,
                Duties.HAMLET_COLLABORATOR,
                Duties.COUNSELLING_WORKER,
                Duties.INTEGRATOR);
        for (var duty : Duties.ALL) {
            var grants = grants(List.of(new Held(duty, UnitPath.COUNTRY, null, null, null)));
            assertEquals(
                    children.contains(duty) ? "/" : "",
                    grants.by(Duties.ALL).children().setting(),
                    duty);
            var seesCases = children.contains(duty) && !duty.equals(Duties.INTEGRATOR);
            assertEquals(seesCases ? "/" : "", grants.by(Duties.ALL).cases().setting(), duty);
        }
    }

    @Test
    void an_operation_counts_the_duties_at_its_door_and_without_any_there_is_nobody_s() throws Exception {
        assertEquals(Set.of(Duties.AUDITOR, Duties.SUPERVISOR), allowed("limited"));
        assertEquals(Duties.ALL, allowed("anybodySignedIn"));
        assertEquals(Set.of(), allowed("open"));
        assertEquals(Set.of(), allowed("forgotten"));
        var everywhere = new ArrayList<Held>();
        DUTIES.forEach(duty -> everywhere.add(new Held(duty, UnitPath.COUNTRY, IDS.get(0), IDS.get(1), IDS.get(2))));
        var grants = grants(everywhere);
        assertTrue(grants.by(Set.of()).scope().isNowhere());
        assertEquals(Sight.NOTHING, grants.by(Set.of()).children());
        assertEquals(Sight.NOTHING, grants.by(Set.of()).cases());
    }

    private static Set<String> allowed(String method) throws NoSuchMethodException {
        return OperationFilter.allowed(Doors.class.getDeclaredMethod(method));
    }

    static class Doors {

        @RolesAllowed({Duties.AUDITOR, Duties.SUPERVISOR})
        void limited() {}

        @Authenticated
        void anybodySignedIn() {}

        @PermitAll
        void open() {}

        void forgotten() {}
    }

    private static List<Held> held(Random random) {
        return Stream.generate(() -> Held.random(random))
                .limit(random.nextInt(7))
                .toList();
    }

    private static Set<String> operation(Random random) {
        var allowed = new HashSet<String>();
        DUTIES.stream().filter(duty -> random.nextInt(3) == 0).forEach(allowed::add);
        return allowed;
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Grants grants(List<Held> held) {
        Map<String, Reach> reaches = new HashMap<>();
        for (var duty : DUTIES) {
            var of = held.stream().filter(one -> one.duty.equals(duty)).toList();
            reaches.put(
                    duty,
                    new Reach(
                            new Scope(
                                    known(of.stream().map(Held::place)),
                                    Set.copyOf(known(of.stream().map(Held::organization)))),
                            Set.copyOf(known(of.stream().map(Held::child))),
                            Set.copyOf(known(of.stream().map(Held::known)))));
        }
        return new Grants(IDS.get(0), "ai", null, null, Duties.ALL, new Reaches(reaches), new Sessions(0, null));
    }

    private static <T> List<T> known(Stream<T> all) {
        return all.filter(one -> one != null).distinct().toList();
    }
}
