package vn.mangnon.transfers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.access.Sight;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.vault.Vault;

/** The list of requests reads those of its place, and not all that there are. */
@QuarkusTest
class TransferPlansTest {

    private static final UnitPath PROVINCE = new UnitPath("/PT/");

    @Inject
    Plans plans;

    @Inject
    TransferRepository transfers;

    @Inject
    Vault vault;

    @Test
    void the_list_of_a_commune_is_served_by_an_index_whichever_side_it_is_on() {
        plans.takenBack(() -> {
            plans.communes("PT", 100);
            plans.children("'Bé Thử'", "'PT' || i % 100");
            plans.execute("""
                    insert into transfer_request (id, version, created_at, updated_at, child_id, from_unit_id, from_path, to_unit_id,
                           to_path, reason_sealed, due_on, status, requested_by)
                    select uuidv7(), 0, now(), now(), c.id, c.residence_unit_id, c.unit_path, u.id, u.home, decode('%s', 'hex'), '2026-12-01',
                           'REQUESTED', 'officer'
                      from (select c.*, row_number() over (order by id) as row from child c where unit_path like '/PT/%%') c
                      join admin_unit u on u.code = 'PT' || (c.row + 50) %% 100""".formatted(HexFormat.of()
                    .formatHex(vault.seal("Gia đình chuyển đến", TransferSecrets.REASON.place()))));
            plans.execute("analyze child, transfer_request");
            var commune = new Sight(List.of(PROVINCE.child("PT7")), Set.of());
            for (var side : new TransferSide[] {null, TransferSide.HOLDING, TransferSide.ASKING}) {
                var plan = plans.of(
                        () -> transfers.page(new TransferFilter(side, null), commune, new PageRequest(50, null, null)));
                assertTrue(plan.contains(" on transfer_request "), () -> side + ":\n" + plan);
                assertFalse(plan.contains("Seq Scan on transfer_request "), () -> side + ":\n" + plan);
            }
        });
    }
}
