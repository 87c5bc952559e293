package vn.mangnon.children;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitExtent;

/** No list of children reads the whole register to show a page of it, whoever asks and for whatever. */
@QuarkusTest
class ChildPlansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UnitPath PROVINCE = new UnitPath("/PL/");
    private static final UnitPath COMMUNE = PROVINCE.child("PL7");

    @Inject
    Plans plans;

    @Inject
    ChildListRepository children;

    @Inject
    ChildRepository known;

    @Inject
    PersonalIdRepository personalIds;

    @Inject
    TwinRepository twins;

    @Inject
    ChildSearchRepository searches;

    @Test
    void every_list_of_children_is_served_by_an_index() {
        plans.takenBack(() -> {
            register(20_000);
            var everything = filter(null, null, null, null, null);
            var questions = Map.of(
                    "all", everything,
                    "by group", filter("a", null, null, null, null),
                    "at risk", filter(null, true, null, null, null),
                    "by age", filter(null, null, 6, null, null),
                    "by status", filter(null, null, null, ChildStatus.MOVED_AWAY, null),
                    "awaiting assignment", filter(null, null, null, null, true),
                    "changed of late", new ChildFilter(null, null, null, null, null, null, null, Instant.now(), "id"));
            for (var place : List.of(COMMUNE, PROVINCE, UnitPath.COUNTRY)) {
                questions.forEach((what, filter) -> assertIndexed(what + " of " + place, filter, place, null));
                assertIndexed(
                        "of a commune, asked by " + place,
                        everything,
                        place,
                        new UnitExtent(List.of(COMMUNE), List.of()));
            }
        });
    }

    /** Asked for each child that is registered, and for each part of a list. */
    @Test
    void who_has_a_number_or_a_mother_is_found_by_an_index() {
        plans.takenBack(() -> {
            register(20_000);
            var numbers =
                    IntStream.range(0, 500).mapToObj("999318%06d"::formatted).toList();
            var named = IntStream.range(0, 500)
                    .mapToObj(i -> new TwinRepository.NamedWithMother("Bé " + i, TODAY, "Mẹ"))
                    .toList();
            for (var question : List.<Runnable>of(
                    () -> personalIds.anywhere(numbers.get(0)),
                    () -> personalIds.anywhere(numbers),
                    () -> twins.anywhere(named, true))) {
                var plan = plans.of(question);
                assertTrue(plan.contains("Plan") || plan.contains("plan"), plan);
                assertFalse(plan.contains("Seq Scan on child "), plan);
                assertFalse(plan.contains("Seq Scan on child_name"), plan);
            }
        });
    }

    @Test
    void how_long_a_list_is_is_counted_to_the_bound_and_no_further() {
        plans.takenBack(() -> {
            register(20_000);
            var scope = new Sight(List.of(PROVINCE), Set.of());
            var everything = filter(null, null, null, null, null);
            assertTrue(children.isLongerThan(19_999, everything, null, scope, TODAY));
            assertFalse(children.isLongerThan(20_000, everything, null, scope, TODAY));
            var plan = plans.of(() -> children.isLongerThan(5_000, everything, null, scope, TODAY));
            assertFalse(plan.contains("Seq Scan on child "), () -> plan);
        });
    }

    @Test
    void brothers_and_sisters_are_looked_up_by_the_mothers_name() {
        plans.takenBack(() -> {
            register(20_000);
            plans.execute("""
                    insert into child_caregiver (child_id, position, full_name, relation)
                    select id, 0, 'Mẹ Số ' || chr(65 + row %% 26) || ' ' || chr(65 + row / 26 %% 26), 'mẹ'
                      from (select id, cast(row_number() over (order by id) as integer) as row from child
                             where unit_path like '/PL/%%') c""".replace("%%", "%"));
            plans.execute("analyze child_caregiver");
            var one = children.page(
                            filter(null, null, null, null, null),
                            new UnitExtent(List.of(COMMUNE), List.of()),
                            new Sight(List.of(PROVINCE), Set.of()),
                            TODAY,
                            new PageRequest(1, null, null))
                    .items()
                    .get(0);
            var plan = plans.of(() -> known.siblings(one, "me so b c", new Sight(List.of(COMMUNE), Set.of())));
            assertTrue(plan.contains("ix_child_caregiver_folded"), () -> plan);
            assertFalse(plan.contains("Seq Scan on child"), () -> plan);
        });
    }

    @Test
    void the_head_of_a_household_is_looked_up_by_an_index() {
        plans.takenBack(() -> {
            register(20_000);
            plans.execute("""
                    insert into household (id, version, created_at, updated_at, head_name, admin_unit_id, unit_path, poverty_status)
                    select uuidv7(), 0, now(), now(), 'Chủ Hộ ' || chr(65 + i %% 26) || ' ' || chr(65 + i / 26 %% 26), u.id, u.home,
                           'NONE' from generate_series(1, 20000) i join admin_unit u on u.code = 'PL' || i %% 20""".replace("%%", "%"));
            plans.execute("analyze household");
            var search = new ChildSearch("chu ho b c", null, null, null, null, null, 20);
            for (var place : List.of(COMMUNE, PROVINCE, UnitPath.COUNTRY)) {
                var plan = plans.of(() -> searches.search(search, null, new Sight(List.of(place), Set.of()), TODAY));
                assertTrue(plan.contains("ix_household_head_folded"), () -> place + ":\n" + plan);
                assertFalse(plan.contains("Seq Scan on child "), () -> place + ":\n" + plan);
            }
        });
    }

    private void assertIndexed(String what, ChildFilter filter, UnitPath place, @Nullable UnitExtent extent) {
        var scope = new Sight(List.of(place), Set.of());
        var plan = plans.of(() -> children.page(filter, extent, scope, TODAY, new PageRequest(50, null, null)));
        assertTrue(plan.contains(" on child "), () -> what + ":\n" + plan);
        assertFalse(plan.contains("Seq Scan on child "), () -> what + ":\n" + plan);
    }

    private static ChildFilter filter(
            @Nullable String circumstance,
            @Nullable Boolean atRisk,
            @Nullable Integer ageFrom,
            @Nullable ChildStatus status,
            @Nullable Boolean awaiting) {
        return new ChildFilter(null, circumstance, atRisk, ageFrom, ageFrom, status, awaiting, null, "id");
    }

    /** In twenty communes, one in twelve in a group, one in twenty moved away. */
    private void register(int count) {
        plans.communes("PL", 20);
        plans.execute("""
                insert into child (id, version, created_at, updated_at, full_name, date_of_birth, birth_date_precision, sex,
                       personal_id_status, nationality_code, residence_unit_id, residence_kind, unit_path, status, invented)
                select uuidv7(), 0, now() - i * interval '1 minute', now() - i * interval '1 minute', 'Bé Thử',
                       date '2026-11-01' - i %% 6000, 'EXACT', 'UNKNOWN', 'NONE', 'VN', u.id, 'PERMANENT', u.home,
                       case i %% 20 when 0 then 'MOVED_AWAY' else 'ACTIVE' end, true
                  from generate_series(1, %d) i join admin_unit u on u.code = 'PL' || i / 7 %% 20""".formatted(count));
        plans.execute("""
                insert into child_circumstance (id, version, created_at, updated_at, child_id, category, at_risk_reason, since)
                select uuidv7(), 0, now(), now(), id, case row % 2 when 0 then 'a' end,
                       case row % 2 when 1 then 'POOR_HOUSEHOLD' end, '2026-11-02'
                  from (select id, row_number() over () as row from child where unit_path like '/PL/%') c
                 where row % 12 < 2""");
        plans.execute("analyze child, child_circumstance");
    }
}
