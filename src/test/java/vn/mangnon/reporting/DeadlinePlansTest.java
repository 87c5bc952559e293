package vn.mangnon.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.World;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;

/** The overdue list walks an index, however many reports there were that came in time. */
@QuarkusTest
class DeadlinePlansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Inject
    World world;

    @Inject
    Plans plans;

    @Inject
    DeadlineRepository deadlines;

    @Test
    void every_list_of_deadlines_is_served_by_an_index() {
        var province = world.freshProvince();
        var receiver = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
        plans.takenBack(() -> {
            owe(60_000, province.code(), receiver.toString());
            for (var place : List.of(
                    UnitPath.COUNTRY.child(province.code()),
                    UnitPath.COUNTRY.child(province.code()).child(province.code() + "-7"),
                    UnitPath.COUNTRY)) {
                assertIndexed(DeadlineStatus.OVERDUE, place);
                assertIndexed(DeadlineStatus.DUE_SOON, place);
                assertIndexed(DeadlineStatus.OPEN, place);
            }
        });
    }

    private void assertIndexed(DeadlineStatus status, UnitPath place) {
        var filter = new DeadlineFilter(status, null, null, null, null, null, null, null);
        var scope = new Scope(List.of(place), Set.of());
        var request = new PageRequest(50, null, null);
        var plan = plans.of(() -> deadlines.page(filter, null, scope, TODAY, 14, request));
        assertTrue(plan.contains("report_deadline"), () -> status + " of " + place + ":\n" + plan);
        assertFalse(plan.contains("Seq Scan on report_"), () -> status + " of " + place + ":\n" + plan);
    }

    /** A hundred communes, twelve reports a year for each over fifty years; nine in ten came. */
    private void owe(int count, String province, String receiver) {
        plans.execute("""
                insert into organization (id, version, created_at, updated_at, name, kind, unit_path, valid_from)
                select uuidv7(), 0, now(), now(), 'UBND xã ' || i, 'PEOPLES_COMMITTEE', '/%1$s/%1$s-' || i || '/', '1960-01-01'
                  from generate_series(0, 99) i""".formatted(province));
        plans.execute("""
                insert into report_schedule (id, version, created_at, updated_at, document, issuer_id, receiver_id,
                       report_kind, boundary, due_month, due_day, roll_forward, period_preset, reporters, first_year)
                select uuidv7(), 0, now(), now(), '{}', '%1$s', '%1$s', 'ANNUAL', 'ON_OR_BEFORE', 1, 1, 'NONE', 'CALENDAR',
                       '{}', 2100""".formatted(receiver));
        var made = plans.execute("""
                insert into report_deadline (id, version, created_at, updated_at, schedule_id, report_kind, reporter_id,
                       reporter_path, receiver_id, receiver_path, period_from, period_to, stated, last_day)
                select uuidv7(), 0, now(), now(), s.id, s.report_kind, o.id, o.unit_path, s.receiver_id, '/%1$s/',
                       day - 30, day - 1, day, day
                  from report_schedule s
                 cross join (select date '2027-01-31' - 30 * m from generate_series(1, %2$d) m) d(day)
                  join organization o on o.unit_path like '/%1$s/%%/'
                 where s.receiver_id = '%3$s'""".formatted(province, count / 100, receiver));
        assertEquals(count, made);
        plans.execute("""
                insert into report_event (id, version, created_at, updated_at, deadline_id, kind, position, effective_on,
                       account_id)
                select uuidv7(), 0, now(), now(), d.id, 'SUBMISSION', 0, d.last_day - 2, a.id
                  from (select d.*, row_number() over (order by id) as row from report_deadline d
                         where receiver_id = '%s' and last_day < '2026-11-22') d
                  join account a on a.username = 'admin' where row %% 10 > 0""".formatted(receiver));
        plans.execute("analyze report_deadline, report_event");
    }
}
