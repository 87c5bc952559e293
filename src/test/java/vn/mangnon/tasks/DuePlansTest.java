package vn.mangnon.tasks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.mangnon.Plans;
import vn.mangnon.World;
import vn.mangnon.access.Scope;
import vn.mangnon.kernel.PageRequest;
import vn.mangnon.kernel.UnitPath;

/** Each branch of the list is served by an index, among ten thousand cases with their plans and twelve thousand reports. */
@QuarkusTest
class DuePlansTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Inject
    World world;

    @Inject
    Plans plans;

    @Inject
    DueRepository tasks;

    @Test
    void a_commune_s_list_reads_no_table_from_end_to_end() {
        var province = world.freshProvince();
        var receiver = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
        plans.takenBack(() -> {
            fill(province.code(), province.commune(), receiver);
            var commune = List.of(UnitPath.COUNTRY.child(province.code()).child(province.code() + "-7"));
            var his = new Responsibilities(
                    UUID.randomUUID(), commune, commune, commune, new Scope(commune, Set.of()), List.of());
            for (var mine : List.of(true, false)) {
                var plan = plans.of(() -> tasks.page(
                        DueFilter.ofMine(mine), null, his, null, NOW, VIETNAM, new PageRequest(50, null, null)));
                assertTrue(plan.contains("Append"), plan);
                for (var table : List.of(
                        "protection_case", "case_clock", "care_service", "care_plan", "plan_task", "report_deadline")) {
                    assertFalse(plan.contains("Seq Scan on " + table), () -> table + " of " + mine + ":\n" + plan);
                }
                assertTrue(plan.contains("ix_report_deadline_awaited_path"), plan);
            }
        });
    }

    /** A hundred communes, with what hangs on their cases. */
    private void fill(String province, UUID unit, UUID receiver) {
        plans.execute("""
                insert into organization (id, version, created_at, updated_at, name, kind, unit_path, valid_from)
                select uuidv7(), 0, now(), now(), 'UBND xã ' || i, 'PEOPLES_COMMITTEE', '/%1$s/%1$s-' || i || '/', '1960-01-01'
                  from generate_series(0, 99) i""".formatted(province));
        plans.cases(province);
        plans.clocks(province);
        plans.execute("""
                insert into report_deadline (id, version, created_at, updated_at, schedule_id, report_kind, reporter_id,
                       reporter_path, receiver_id, receiver_path, period_from, period_to, stated, last_day, awaits_submission)
                select uuidv7(), 0, now(), now(), s.id, s.report_kind, o.id, o.unit_path, '%2$s', '/%1$s/',
                       day - 30, day - 1, day, day, day > '2026-11-01'
                  from (select * from report_schedule limit 1) s
                 cross join (select date '2027-01-31' - 30 * m from generate_series(1, 120) m) d(day)
                  join organization o on o.unit_path like '/%1$s/%%/'""".formatted(province, receiver));
        plans.execute("""
                insert into care_plan (id, version, created_at, updated_at, case_id, number, goals_sealed, drafted_by,
                       submitted_at, submitted_by, decision, decided_at, decided_by)
                select gen_random_uuid(), 0, now(), now(), c.id, 1, '\\x00', a.id, now(), a.id, 'APPROVED', now(), b.id
                  from protection_case c
                 cross join (select id from account order by id limit 1) a
                 cross join (select id from account order by id desc limit 1) b
                 where c.number like '%1$s-%%'""".formatted(province));
        plans.execute("""
                insert into care_service (id, version, created_at, updated_at, plan_id, case_id, position, service_line,
                       description_sealed, starts_on, ends_on, cost, progress)
                select gen_random_uuid(), 0, now(), now(), p.id, p.case_id, n, 'HEALTH', '\\x00', '2026-11-01', '2026-12-01',
                       0, case when n = 1 then 'RUNNING' else 'DONE' end
                  from care_plan p join protection_case c on c.id = p.case_id cross join generate_series(1, 3) n
                 where c.number like '%1$s-%%'""".formatted(province));
        plans.execute("""
                insert into plan_task (id, version, created_at, updated_at, plan_id, position, organization_id,
                       organization_path, content, due_on, done_on)
                select gen_random_uuid(), 0, now(), now(), p.id, n, o.id, o.unit_path, 'Việc', '2026-12-01',
                       case when n %% 10 = 0 then null else date '2026-11-01' end
                  from (select id from plan where status = 'ISSUED' limit 1) p
                 cross join generate_series(1, 200) n
                  join organization o on o.unit_path like '/%1$s/%%/'""".formatted(province));
        plans.execute("analyze protection_case, case_clock, care_plan, care_service, plan_task, report_deadline,"
                + " organization");
    }
}
