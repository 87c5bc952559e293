package vn.mangnon.duplicates;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;

/** The worklist of pairs reads the pairs of its place, and not all that there are. */
@QuarkusTest
class PairPlansTest {

    private static final UnitPath PROVINCE = new UnitPath("/PP/");
    private static final String IN_TURNS = "'PP' || i / 500 % 20";

    @Inject
    Plans plans;

    @Inject
    PairRepository pairs;

    @Test
    void the_worklist_is_served_by_an_index_and_so_are_the_pairs_of_one_child() {
        plans.takenBack(() -> {
            plans.communes("PP", 20);
            plans.children("'Bé Thử'", IN_TURNS);
            plans.execute("""
                    insert into duplicate_pair (id, version, created_at, updated_at, one_id, other_id, score, reasons, unit_path, status)
                    select uuidv7(), 0, now(), now(), id, next, 0.7 + row % 30 / 100.0, 'SAME_NAME', unit_path, 'OPEN'
                      from (select id, unit_path, row_number() over w as row, lead(id) over w as next from child
                             where unit_path like '/PP/%' window w as (order by id)) c
                     where next is not null""");
            plans.execute("analyze child, duplicate_pair");
            var one = pairs.page(new Sight(List.of(PROVINCE), Set.of()), new PageRequest(1, null, null))
                    .items()
                    .get(0)
                    .oneId();
            for (var place : List.of(PROVINCE.child("PP7"), PROVINCE, UnitPath.COUNTRY)) {
                var sight = new Sight(List.of(place), Set.of());
                assertIndexed(
                        place + ": the worklist", plans.of(() -> pairs.page(sight, new PageRequest(50, null, null))));
                assertIndexed(place + ": of one child", plans.of(() -> pairs.of(one, sight)));
            }
        });
    }

    /** As where of thousands the year alone is known. */
    @Test
    void who_may_be_the_same_is_looked_up_also_where_all_were_born_on_one_day() {
        plans.takenBack(() -> {
            plans.communes("PP", 20);
            plans.children("'Bé Gia' || i / 100 || ' Bảo' || i % 100", IN_TURNS);
            plans.execute("analyze child, child_name, child_caregiver, child_to_compare");
            var plan = plans.of(() -> pairs.compare(null, 3, Instant.EPOCH));
            assertTrue(plan.contains("ix_child_name_parts"), () -> plan);
            assertFalse(plan.contains("Seq Scan on child"), () -> plan);
        });
    }

    private static void assertIndexed(String what, String plan) {
        assertTrue(plan.contains(" on duplicate_pair "), () -> what + ":\n" + plan);
        assertFalse(plan.contains("Seq Scan on duplicate_pair "), () -> what + ":\n" + plan);
        assertFalse(plan.contains("Seq Scan on child "), () -> what + ":\n" + plan);
    }
}
