package vn.mangnon.placedchildren;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.World;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.placements.CareForm;

/** The list of the placed is served by indexes, among ten thousand cases of which each had a placement. */
@QuarkusTest
class PlacedPlansTest {

    private static final Instant UNTIL = Instant.parse("2026-11-22T17:00:00Z");
    private static final Instant HALF_A_YEAR_BEFORE = Instant.parse("2026-05-22T17:00:00Z");

    @Inject
    World world;

    @Inject
    Plans plans;

    @Inject
    PlacedChildrenRepository placements;

    @Test
    void a_list_of_the_placed_reads_no_table_from_end_to_end() {
        var province = world.freshProvince();
        var place = UnitPath.COUNTRY.child(province.code());
        plans.takenBack(() -> {
            plans.cases(province.code());
            place(province.code());
            assertIndexed(place.child(province.code() + "-3"), List.of("case_placement", "protection_case"));
            // All cases there are lie in this province: to go through them may be right, through what ended never is.
            assertIndexed(place, List.of("case_placement"));
        });
    }

    private void assertIndexed(UnitPath place, List<String> tables) {
        for (var filter : List.of(
                new PlacedFilter(null, null, null, null), new PlacedFilter(null, CareForm.RELATIVE, true, null))) {
            var plan = plans.of(() -> placements.placed(
                    filter, null, List.of(place), UNTIL, HALF_A_YEAR_BEFORE, new PageRequest(50, null, null)));
            assertTrue(plan.contains("case_placement"), plan);
            for (var table : tables) {
                assertFalse(plan.contains("Seq Scan on " + table + " "), () -> filter + " of " + place + ":\n" + plan);
            }
        }
    }

    /** One for each case, which lasts where the case is open, with a look at it each half a year. */
    private void place(String province) {
        plans.execute("""
                insert into case_placement (id, version, created_at, updated_at, case_id, child_id, status, form,
                       carer_name_sealed, carer_born_on, carer_address_sealed, conditions_checked_on, meetings, siblings,
                       consent_basis, proposed_by, placed_at, ended_at, end_ground, end_note_sealed)
                select gen_random_uuid(), 0, now(), now(), c.id, k.id, case when c.ended_at is null then 'PLACED' else 'ENDED' end,
                       'RELATIVE', '\\x00', '1980-01-01', '\\x00', '2020-01-01', '{}', 'NONE', 'CONSENT', a.id,
                       timestamptz '2021-01-01' + n * interval '1 hour',
                       case when c.ended_at is not null then timestamptz '2025-01-01' end,
                       case when c.ended_at is not null then 'AGED_OUT' end,
                       case when c.ended_at is not null then cast('\\x00' as bytea) end
                  from (select c.*, row_number() over (order by c.id) as n from protection_case c
                         where c.number like '%1$s-%%') c
                 cross join (select id from child limit 1) k
                 cross join (select id from account limit 1) a""".formatted(province));
        plans.execute("""
                insert into case_placement_follow_up (id, version, created_at, updated_at, placement_id, case_id, kind,
                       made_at, safe, findings_sealed, written_by)
                select gen_random_uuid(), 0, now(), now(), p.id, p.case_id, 'SIX_MONTH_REPORT',
                       p.placed_at + n * interval '6 months', true, '\\x00', p.proposed_by
                  from case_placement p join protection_case c on c.id = p.case_id cross join generate_series(1, 6) n
                 where c.number like '%1$s-%%'""".formatted(province));
        plans.execute("analyze protection_case, case_placement, case_placement_follow_up");
    }
}
