package vn.mangnon.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.World;

/** The overdue list costs as many statements for fifty reports as for five. */
@QuarkusTest
class DeadlineStatementsTest {

    @Inject
    World world;

    @Inject
    Plans sql;

    @Test
    void an_overdue_list_of_fifty_costs_what_one_of_five_costs() {
        var province = world.freshProvince();
        var receiver = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
        for (int i = 0; i < 50; i++) {
            world.organization("UBND xã " + i, "PEOPLES_COMMITTEE", province.commune(), receiver);
        }
        QuarkusTransaction.requiringNew().run(() -> owe(receiver.toString()));
        var ofFive = statements(province.supervisor(), 5);
        assertEquals(ofFive, statements(province.supervisor(), 50));
        // The deadlines, the names, what happened to them, and whom they were told to.
        assertTrue(ofFive > 0 && ofFive <= 4, () -> ofFive + " statements");
    }

    private long statements(String account, int limit) {
        return world.statementsOf(
                account,
                () -> as(account)
                        .queryParam("status", "OVERDUE")
                        .queryParam("limit", limit)
                        .get("/report-deadlines")
                        .then()
                        .statusCode(200)
                        .body("items.size()", Matchers.equalTo(limit))
                        .body("items[0].reminders.size()", Matchers.equalTo(1)));
    }

    /** One report that each of its organizations owes it, long overdue and said so. */
    private void owe(String receiver) {
        sql.execute("""
                insert into report_schedule (id, version, created_at, updated_at, document, issuer_id, receiver_id,
                       report_kind, boundary, due_month, due_day, due_year, roll_forward, period_preset, reporters, first_year)
                select uuidv7(), 0, now(), now(), '{"issuedOnText": "2020"}', '%1$s', '%1$s', 'AD_HOC', 'ON_OR_BEFORE', 1, 1,
                       2020, 'NONE', 'CALENDAR', '{"organizationIds": []}', 2020""".formatted(receiver));
        sql.execute("""
                insert into report_deadline (id, version, created_at, updated_at, schedule_id, report_kind, reporter_id,
                       reporter_path, receiver_id, receiver_path, period_from, period_to, stated, last_day,
                       overdue_flagged_at)
                select uuidv7(), 0, now(), now(), s.id, s.report_kind, o.id, o.unit_path, r.id, r.unit_path, '2019-01-01',
                       '2019-12-31', '2020-01-01', '2020-01-01', now()
                  from report_schedule s join organization r on r.id = s.receiver_id join organization o on o.parent_id = r.id
                 where r.id = '%s'""".formatted(receiver));
        sql.execute("""
                insert into report_reminder (deadline_id, kind, raised_at)
                select id, 'OVERDUE', '2020-01-02 00:00Z' from report_deadline where receiver_id = '%s'""".formatted(receiver));
    }
}
