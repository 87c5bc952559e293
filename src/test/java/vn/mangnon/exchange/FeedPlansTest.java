package vn.mangnon.exchange;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.UnitPath;

/** A reader of the feed goes on where it was, however long the feed has become. */
@QuarkusTest
class FeedPlansTest {

    @Inject
    Plans plans;

    @Inject
    ChangeRepository changes;

    @Test
    void the_feed_is_served_by_an_index_from_its_beginning_and_from_its_end() {
        plans.takenBack(() -> {
            plans.execute("""
                    insert into change_entry (txid, resource, resource_id, operation, unit_path)
                    select cast(cast(i as text) as xid8), 'children', uuidv7(), 'CREATED', '/FP/FP' || i % 20 || '/'
                      from generate_series(1, 50000) i""");
            plans.execute("analyze change_entry");
            for (var place : List.of(UnitPath.COUNTRY, new UnitPath("/FP/"), new UnitPath("/FP/FP7/"))) {
                for (var from : List.of("0", "25000", "49990")) {
                    assertIndexed(place, from);
                }
            }
        });
    }

    private void assertIndexed(UnitPath place, String txid) {
        var scope = new Sight(List.of(place), Set.of());
        var from = new FeedPosition("any", txid, 0);
        var settled = new FeedPosition("any", "60000", 0);
        var plan = plans.of(() -> changes.between(from, settled, scope, 200));
        assertTrue(plan.contains("change_entry"), plan);
        assertFalse(plan.contains("Seq Scan on change_entry"), () -> place + " from " + txid + ":\n" + plan);
    }
}
