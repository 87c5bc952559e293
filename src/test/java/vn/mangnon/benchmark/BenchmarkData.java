package vn.mangnon.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import vn.mangnon.vault.Vault;

/**
 * A province that is not: communes with an officer and an organization each, invented children, and years of reports of
 * which one in ten never came. Written by SQL, past the application, once its start has made the tables.
 */
final class BenchmarkData {

    static final String PROVINCE = "/BM/";
    static final String SUPERVISOR = "bm.supervisor";
    static final int CHILDREN_PER_COMMUNE = 1000;

    private final Connection connection;

    /** The communes' codes, each an account too, and the ids of all children of each. */
    private final List<List<String>> children = new ArrayList<>();

    private final List<String> unitIds;

    /** What {@link #load} has loaded. */
    BenchmarkData(Connection connection) throws SQLException {
        this.connection = connection;
        this.unitIds = texts(connection, "select id from admin_unit where parent_code = 'BM' order by code");
        for (var unit : unitIds) {
            children.add(
                    texts(connection, "select id from child where residence_unit_id = '" + unit + "' order by id"));
        }
    }

    static BenchmarkData load(Connection connection, int children, Vault vault) throws SQLException {
        var communes = Math.max(1, children / CHILDREN_PER_COMMUNE);
        units(connection, communes);
        accounts(connection);
        people(connection, children, vault);
        children(connection, communes, vault);
        reports(connection);
        execute(connection, "vacuum analyze");
        return new BenchmarkData(connection);
    }

    void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    int communes() {
        return unitIds.size();
    }

    /** The officer of a commune. */
    String officer(int commune) {
        return "bm%03d".formatted(commune + 1);
    }

    String path(int commune) {
        return PROVINCE + "BM%03d/".formatted(commune + 1);
    }

    String unitId(int commune) {
        return unitIds.get(commune);
    }

    List<String> childrenOf(int commune) {
        return children.get(commune);
    }

    private static void units(Connection connection, int communes) throws SQLException {
        execute(connection, """
                insert into admin_unit (id, version, created_at, updated_at, code, level, name, parent_code, valid_from, home)
                values (uuidv7(), 0, now(), now(), 'BM', 'PROVINCE', 'Tỉnh Đo', null, '2020-01-01', '/BM/')""");
        execute(connection, """
                insert into admin_unit (id, version, created_at, updated_at, code, level, name, parent_code, valid_from, home)
                select uuidv7(), 0, now(), now(), code, 'COMMUNE', 'Xã ' || code, 'BM', '2020-01-01', '/BM/' || code || '/'
                  from (select 'BM' || to_char(i, 'FM000') from generate_series(1, %d) i) c(code)""".formatted(communes));
        execute(connection, """
                insert into organization (id, version, created_at, updated_at, name, kind, admin_unit_id, unit_path, valid_from)
                select uuidv7(), 0, now(), now(), 'UBND ' || name, 'PEOPLES_COMMITTEE', id, home, '2020-01-01'
                  from admin_unit where home like '/BM/%'""");
    }

    /** They sign in with the password of the demonstration. */
    private static void accounts(Connection connection) throws SQLException {
        execute(connection, """
                insert into account (id, version, created_at, updated_at, username, display_name, password_hash, enabled)
                select uuidv7(), 0, now(), now(), lower(u.code) || case when u.level = 'PROVINCE' then '.supervisor' else '' end,
                       u.name, a.password_hash, true
                  from admin_unit u, account a where u.home like '/BM/%' and a.username = 'admin'""");
        execute(connection, """
                insert into account_duty (account_id, duty)
                select id, case when username = 'bm.supervisor' then 'SUPERVISOR' else 'COMMUNE_OFFICER' end
                  from account where username like 'bm%'""");
        execute(connection, """
                insert into account_scope (account_id, duty, admin_unit_id)
                select a.id, d.duty, u.id from account a join account_duty d on d.account_id = a.id join admin_unit u on u.code = upper(split_part(a.username, '.', 1))
                 where a.username like 'bm%'""");
    }

    /** Numbers are sealed as the application would; those of the province 999 are never issued. */
    private static void people(Connection connection, int count, Vault vault) throws SQLException {
        var random = new Random(20261122);
        execute(
                connection,
                "create temporary table bm_person (id uuid default uuidv7(), i integer, name text, mother text, sealed bytea, index bytea)");
        var numbers = texts(connection, """
                select '999' || 2 + i %% 2 || to_char(current_date - 30 - i %% 5500, 'YY') || to_char(100000 + i, 'FM000000')
                  from generate_series(0, %d - 1) i order by i""".formatted(count));
        try (var insert = connection.prepareStatement(
                "insert into bm_person (i, name, mother, sealed, index) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                insert.setInt(1, i);
                insert.setString(
                        2, VietnameseNames.child(random, VietnameseNames.surname(random), i % 2 > 0, 2011 + i % 15));
                insert.setString(3, VietnameseNames.mother(random));
                insert.setBytes(4, vault.seal(numbers.get(i), "child:personal_id"));
                insert.setBytes(5, vault.index(numbers.get(i), "child:personal_id"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** In the order of registration the communes take turns. */
    private static void children(Connection connection, int communes, Vault vault) throws SQLException {
        execute(connection, """
                insert into child (id, version, created_at, updated_at, full_name, date_of_birth, birth_date_precision, sex,
                       personal_id_sealed, personal_id_index, personal_id_status, ethnicity_code, nationality_code, residence_unit_id,
                       residence_kind, unit_path, status, invented)
                select n.id, 0, now(), now(), n.name, born, 'EXACT', case i %% 2 when 0 then 'MALE' else 'FEMALE' end,
                       n.sealed, n.index, 'DECLARED', '01', 'VN',
                       u.id, 'PERMANENT', u.home, 'ACTIVE', true
                  from bm_person n join admin_unit u on u.code = 'BM' || to_char(1 + n.i %% %1$d, 'FM000')
                 cross join lateral (select current_date - 30 - i %% 5500) d(born)
                 order by i""".formatted(communes));
        var phone = HexFormat.of().formatHex(vault.seal("0999000000", "child_caregiver:phone"));
        execute(connection, """
                insert into child_caregiver (child_id, position, full_name, relation, phone_sealed)
                select id, 0, mother, 'mẹ', '\\x%s' from bm_person""".formatted(phone));
        // As in a register that has been in use: who comes in is compared with all, these were long ago.
        execute(connection, "delete from child_to_compare");
        execute(connection, """
                insert into child_circumstance (id, version, created_at, updated_at, child_id, category, at_risk_reason, since)
                select uuidv7(), 0, now(), now(), id, case row % 3 when 0 then 'a' end,
                       case when row % 3 > 0 then 'POOR_HOUSEHOLD' end, current_date - 20
                  from (select id, row_number() over () as row from child where unit_path like '/BM/%') c
                 where row % 4 = 0""");
    }

    /** Ten schedules, sixty months of each, every commune: 60,000 deadlines for 100 communes, three months of them ahead. */
    private static void reports(Connection connection) throws SQLException {
        execute(connection, """
                insert into report_schedule (id, version, created_at, updated_at, document, issuer_id, receiver_id,
                       report_kind, boundary, due_month, due_day, roll_forward, period_preset, reporters, first_year)
                select uuidv7(), 0, now(), now(), s.document, o.id, o.id, 'ANNUAL', 'ON_OR_BEFORE', 1, i, 'NONE', 'CALENDAR',
                       '{"organizationIds": []}', 2100
                  from (select document from report_schedule limit 1) s, organization o, generate_series(1, 10) i
                 where o.unit_path = '/BM/'""");
        execute(connection, """
                insert into report_deadline (id, version, created_at, updated_at, schedule_id, report_kind, reporter_id,
                       reporter_unit_id, reporter_path, receiver_id, receiver_path, period_from, period_to, stated,
                       last_day, overdue_flagged_at)
                select uuidv7(), 0, now(), now(), s.id, s.report_kind, o.id, o.admin_unit_id, o.unit_path, r.id, r.unit_path,
                       day - 30, day - 1, day, day, case when day < current_date then now() end
                  from report_schedule s join organization r on r.id = s.receiver_id and r.unit_path = '/BM/'
                 cross join (select current_date + 90 - 30 * m + s.due_day from generate_series(1, 60) m,
                             lateral (select 0 as due_day) s) d(day)
                  join organization o on o.unit_path like '/BM/%/'""");
        execute(connection, """
                insert into report_event (id, version, created_at, updated_at, deadline_id, kind, position, effective_on,
                       account_id)
                select uuidv7(), 0, now(), now(), d.id, 'SUBMISSION', 0, d.last_day - 2, a.id
                  from (select d.*, row_number() over (order by id) as row from report_deadline d
                         where receiver_path = '/BM/' and last_day < current_date) d
                  join account a on a.username = 'admin' where row % 10 > 0""");
        execute(connection, """
                insert into report_reminder (deadline_id, kind, raised_at)
                select id, 'OVERDUE', now() from report_deadline d where receiver_path = '/BM/' and last_day < current_date
                   and not exists (select 1 from report_event e where e.deadline_id = d.id)""");
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    List<String> texts(String sql) throws SQLException {
        return texts(connection, sql);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
