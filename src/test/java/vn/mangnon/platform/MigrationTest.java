package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema on the real database: there and back, and what it refuses whoever writes. */
@QuarkusTest
class MigrationTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.liquibase.username")
    String username;

    @ConfigProperty(name = "quarkus.liquibase.password")
    String password;

    @Test
    void every_change_set_can_be_taken_back_and_made_again() throws Exception {
        try (var connection = fresh("there_and_back")) {
            var liquibase = liquibase(connection);
            liquibase.update(new Contexts());
            var made = tables(connection);
            assertTrue(made.contains("child"), made.toString());
            liquibase.rollback(liquibase.getDatabase().getRanChangeSetList().size(), "");
            assertEquals(List.of("databasechangelog", "databasechangeloglock"), tables(connection));
            liquibase.update(new Contexts());
            assertEquals(made, tables(connection));
        }
    }

    @Test
    void a_start_finds_the_change_sets_of_its_build_as_liquibase_does() throws SQLException {
        try (var connection = DriverManager.getConnection(url, username, password)) {
            var ran = "select author || ':' || id from databasechangelog where id <> 'grants' order by orderexecuted";
            assertEquals(texts(connection, ran), Migrations.ofThisBuild());
        }
    }

    /** Who had several duties and several scopes keeps each duty in each; going back gives nobody more than he had. */
    @Test
    void duties_and_scopes_are_paired_without_a_right_lost_and_parted_without_one_won() throws Exception {
        try (var connection = fresh("paired")) {
            var liquibase = liquibase(connection);
            var before = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                    .map(ChangeSet::getId)
                    .toList()
                    .indexOf("access-grants");
            liquibase.update(before, "");
            var accounts = "insert into account (id, version, created_at, updated_at, username, display_name, enabled)"
                    + " values ('%1$s', 0, now(), now(), 'a%1$.1s', 'A', true)";
            execute(connection, accounts.formatted(id(1)), accounts.formatted(id(2)));
            execute(
                    connection,
                    "insert into admin_unit (id, version, created_at, updated_at, code, level, name, valid_from, home) values"
                            + " ('%s', 0, now(), now(), '70', 'PROVINCE', 'Tỉnh', '2025-07-01', '/70/')"
                                    .formatted(id(7)));
            execute(
                    connection,
                    "insert into account_duty values ('%1$s', 'COMMUNE_OFFICER'), ('%1$s', 'SUPERVISOR'), ('%2$s', 'AUDITOR')"
                            .formatted(id(1), id(2)),
                    "insert into account_scope (account_id, admin_unit_id, until) values ('%s', '%s', '2027-01-31')"
                            .formatted(id(1), id(7)),
                    "insert into account_scope (account_id, country) values ('%s', true)".formatted(id(1)));
            connection.commit();
            liquibase.update(new Contexts());
            var granted = "select duty || coalesce(' ' || admin_unit_id, '') || coalesce(' ' || until, '')"
                    + " from account_scope order by 1";
            assertEquals(
                    List.of(
                            "COMMUNE_OFFICER",
                            "COMMUNE_OFFICER " + id(7) + " 2027-01-31",
                            "SUPERVISOR",
                            "SUPERVISOR " + id(7) + " 2027-01-31"),
                    texts(connection, granted));
            assertEquals(3, texts(connection, "select duty from account_duty").size());
            execute(connection, "delete from account_scope where country and duty = 'COMMUNE_OFFICER'");
            connection.commit();
            liquibase.rollback(liquibase.getDatabase().getRanChangeSetList().size() - before, "");
            assertEquals(
                    List.of(id(7)),
                    texts(connection, "select coalesce(cast(admin_unit_id as text), 'country') from account_scope"));
        }
    }

    /** FORCE RLS binds the owner too: whoever forgets it changes no row, and a new database has none to change. */
    @Test
    void the_clocks_of_a_database_with_cases_are_taken_over() throws Exception {
        try (var connection = fresh("clocks")) {
            ownedByNoSuperuser(connection, "clocks");
            var liquibase = liquibase(connection);
            var before = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                    .map(ChangeSet::getId)
                    .toList()
                    .indexOf("clocks-legal-time-limit");
            liquibase.update(before, "");
            inSightOfAllCases(connection, """
                    insert into admin_unit (id, version, created_at, updated_at, code, level, name, valid_from, home)
                        values ('%1$s', 0, now(), now(), '70', 'PROVINCE', 'Tỉnh', '2025-07-01', '/70/');
                    insert into protection_case (id, version, created_at, updated_at, number, status, protection_level, emergency,
                            received_at, channel, incident_unit_id, unit_path, abuse_forms, invented)
                        values ('%1$s', 0, now(), now(), '1', 'RECEIVED', 'SUPPORT', true, now(), 'PHONE', '%1$s', '/70/', '{}',
                            false);
                    insert into case_clock (id, version, created_at, updated_at, case_id, code, started_at, due_at)
                        values ('%1$s', 0, now(), now(), '%1$s', 'EMERGENCY_MEASURE', now(), now() + interval '12 hours')
                    """.formatted(id(7)));
            liquibase.update(new Contexts());
            inSightOfAllCases(connection, """
                    insert into case_clock (id, version, created_at, updated_at, case_id, code, ordinal, at_once, legal_basis,
                            started_at, due_at)
                        values ('%2$s', 0, now(), now(), '%1$s', 'SEPARATION', 1, false, 'x', now(), now());
                    insert into clock_alert (id, clock_id, case_id, kind, raised_at, due_at)
                        select gen_random_uuid(), '%1$s', '%1$s', 'HALF', now(), now() + interval '1 hour' * n
                        from generate_series(1, 2) as n
                    """.formatted(id(7), id(8)));
            assertEquals(
                    List.of("1 false NĐ 56/2017/NĐ-CP Đ.26.3, Đ.31.2"),
                    texts(
                            connection,
                            "select ordinal || ' ' || at_once || ' ' || legal_basis from case_clock where code like 'E%'"));
            connection.commit();
            liquibase.rollback(liquibase.getDatabase().getRanChangeSetList().size() - before, "");
            inSightOfAllCases(connection, "");
            assertEquals(List.of("EMERGENCY_MEASURE"), texts(connection, "select code from case_clock"));
        }
    }

    /** Where a superuser owns them, as in the embedded database, functions see everything anyhow. */
    @Test
    void who_is_registered_already_is_looked_for_everywhere_and_the_sight_of_who_asks_stays() throws Exception {
        try (var connection = fresh("twins")) {
            ownedByNoSuperuser(connection, "twins");
            liquibase(connection).update(new Contexts());
            connection.setAutoCommit(false);
            execute(connection, "select set_config('mangnon.children', '/', true)", """
                    insert into admin_unit (id, version, created_at, updated_at, code, level, name, valid_from, home)
                    select cast(i || '0000000-0000-4000-8000-000000000000' as uuid), 0, now(), now(), '7' || i, 'PROVINCE', 'Tỉnh', '2025-07-01', '/7' || i || '/'
                      from generate_series(1, 2) i""", childWithMother(1));
            connection.commit();
            execute(connection, "select set_config('mangnon.children', '/72/', true)", childWithMother(2));
            assertEquals(List.of("1"), texts(connection, "select cast(count(*) as text) from child"));
            assertEquals(List.of("t"), texts(connection, "select cast(twin_meanwhile('{}') as char)"));
            assertEquals(List.of("/71/", "/72/"), texts(connection, """
                    select unit_path from twins_known('{"LY THI HOÀ"}', '{2016-02-29}', '{"tạ thị mẹ"}', false) order by 1"""));
            assertEquals(List.of("2"), texts(connection, "select cast(compare_children(null, 9, now()) as text)"));
            assertEquals(List.of("/72/"), texts(connection, "select current_setting('mangnon.children')"));
            execute(connection, "select set_config('mangnon.children', '/', true)");
            assertEquals(List.of("0.95 /"), texts(connection, "select score || ' ' || unit_path from duplicate_pair"));
        }
    }

    /** A page has eight thousand bytes, and every search reads those that wait: eight of one child, 128 of a list. */
    @Test
    void keys_of_names_wait_for_little_unless_they_come_in_a_list() throws Exception {
        try (var connection = fresh("name_keys")) {
            liquibase(connection).update(new Contexts());
            connection.setAutoCommit(false);
            execute(connection, """
                    insert into admin_unit (id, version, created_at, updated_at, code, level, name, valid_from, home)
                    select cast(i || '0000000-0000-4000-8000-000000000000' as uuid), 0, now(), now(), '7' || i, 'PROVINCE', 'Tỉnh', '2025-07-01', '/7' || i || '/'
                      from generate_series(1, 2) i""", children(1, 1_000));
            assertTrue(waitingPages(connection) > 9, "a list gathers more");
            execute(connection, children(1_001, 2_000), children(2_001, 2_001));
            assertTrue(waitingPages(connection) <= 9, "who is registered alone puts in what a list left");
            // What a registration says of its keys it says to the end of its transaction.
            connection.commit();
            for (var change : List.of(
                    "update child set full_name = full_name || ' Hai'",
                    "update child set date_of_birth = date_of_birth + 1",
                    "update child set unit_path = '/72/', residence_unit_id = '" + id(2) + "'")) {
                execute(connection, change);
                assertTrue(waitingPages(connection) <= 9, change);
            }
        }
    }

    private static int waitingPages(Connection connection) throws SQLException {
        return Integer.parseInt(texts(connection, "select gin_clean_pending_list('ix_child_name_keys')")
                .get(0));
    }

    /** Of so many numbers, in one statement. */
    private static String children(int from, int to) {
        return """
                insert into child (id, version, created_at, updated_at, full_name, date_of_birth, birth_date_precision, sex,
                        personal_id_status, nationality_code, residence_unit_id, residence_kind, unit_path, status, invented)
                select uuidv7(), 0, now(), now(), 'Lý Thị Hòa ' || chr(65 + i %% 26) || chr(65 + i / 26 %% 26), '2016-02-29', 'EXACT',
                       'UNKNOWN', 'NONE', 'VN', '%s', 'PERMANENT', '/71/', 'ACTIVE', true
                  from generate_series(%d, %d) i""".formatted(id(1), from, to);
    }

    private static String childWithMother(int commune) {
        return """
                insert into child (id, version, created_at, updated_at, full_name, date_of_birth, birth_date_precision, sex,
                        personal_id_status, nationality_code, residence_unit_id, residence_kind, unit_path, status, invented)
                    values ('%1$s', 0, now(), now(), 'Lí Thị Hòa', '2016-02-29', 'EXACT', 'UNKNOWN', 'NONE', 'VN', '%1$s', 'PERMANENT',
                        '/7%2$d/', 'ACTIVE', true);
                insert into child_caregiver (child_id, position, full_name, relation) values ('%1$s', 0, 'Tạ Thị Mẹ', 'Mẹ đẻ')
                """.formatted(id(commune), commune);
    }

    /** As a database of the production is: who owns the tables is bound by their policies. */
    private static void ownedByNoSuperuser(Connection connection, String database) throws SQLException {
        execute(
                connection,
                """
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'mangnon_upgrade') then
                        create role mangnon_upgrade;
                    end if;
                end $$""",
                "alter database " + database + " owner to mangnon_upgrade",
                "set role mangnon_upgrade");
    }

    /** Until the end of the transaction, as a migration has to say it. */
    private static void inSightOfAllCases(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "select set_config('mangnon.cases', '/', true)", sql);
        if (!sql.isEmpty()) {
            connection.commit();
            execute(connection, "select set_config('mangnon.cases', '/', true)");
        }
    }

    private static String id(int number) {
        return "%d0000000-0000-4000-8000-000000000000".formatted(number);
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection fresh(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(url, username, password)) {
            execute(connection, "drop database if exists " + name, "create database " + name);
        }
        return DriverManager.getConnection(url.replaceFirst("/postgres$", "/" + name), username, password);
    }

    private static Liquibase liquibase(Connection connection) throws LiquibaseException {
        return new Liquibase(
                "db/changelog.yaml",
                new ClassLoaderResourceAccessor(),
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection)));
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, "select tablename from pg_tables where schemaname = 'public' order by 1");
    }

    /** Each statement is refused by the constraint that is named; the SQL goes past every check in Java. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ex_admin_unit_code_overlap     | insert into admin_unit select gen_random_uuid(), 0, now(), now(), code, level, name, type_word, parent_code, date '2025-09-01', null, home from admin_unit where code = '29971' and valid_to is null
                    ck_admin_unit_valid_to         | update admin_unit set valid_to = valid_from where code = '29971'
                    ck_admin_unit_has_parent       | update admin_unit set parent_code = null where code = '29971'
                    uq_child_personal_id_index     | update child set personal_id_index = (select personal_id_index from child where personal_id_index is not null order by id limit 1) where personal_id_index is not null
                    ck_child_personal_id_indexed   | update child set personal_id_index = null
                    ck_child_personal_id_known     | update child set personal_id_sealed = null, personal_id_index = null, personal_id_status = 'DECLARED'
                    fk_child_residence_unit_id     | update child set residence_unit_id = gen_random_uuid()
                    ck_child_status                | update child set status = 'GONE'
                    ck_child_circumstance_kind     | update child_circumstance set category = 'a', at_risk_reason = 'INJURED'
                    ex_child_circumstance_overlap  | insert into child_circumstance select gen_random_uuid(), 0, now(), now(), child_id, category, subcategory, at_risk_reason, since, until, evidence from child_circumstance
                    uq_report_deadline_duty        | insert into report_deadline select gen_random_uuid(), 0, now(), now(), schedule_id, report_kind, reporter_id, reporter_unit_id, reporter_path, receiver_id, receiver_path, period_from, period_to, stated, last_day, null from report_deadline
                    ck_account_scope_names_one     | update account_scope set country = true, admin_unit_id = (select id from admin_unit limit 1)
                    ck_organization_valid_to       | update organization set valid_to = valid_from
                    uq_protection_case_number      | update protection_case set number = '1'
                    ck_protection_case_closure     | update protection_case set closed_at = null where status = 'CLOSED'
                    ck_protection_case_closure     | update protection_case set status = 'CLOSED' where status = 'RECEIVED'
                    ck_protection_case_abuse_forms | update protection_case set abuse_forms = array['THEFT']
                    fk_protection_case_child_id    | update protection_case set child_id = gen_random_uuid()
                    ck_protection_case_conditions  | update protection_case set conditions_met = false where status = 'CLOSED'
                    ck_protection_case_ending      | update protection_case set ended_at = now(), ended_by = assignee_id where status = 'VERIFIED'
                    ck_care_plan_own_judge         | update care_plan set decided_by = drafted_by where decision = 'APPROVED'
                    ck_legal_time_limit_hours      | update legal_time_limit set roll_forward = 'NEXT_WORKING_DAY' where unit = 'HOURS'
                    ex_legal_time_limit_overlap    | insert into legal_time_limit select gen_random_uuid(), 0, now(), now(), code, legal_basis, start_events, stop_events, amount, unit, first_day_counted, roll_forward, emergency_exempt, pause_reasons, valid_from + 1, null from legal_time_limit
                    uq_case_clock_code             | insert into case_clock select gen_random_uuid(), 0, now(), now(), case_id, code, started_at, due_at, stopped_at, ordinal, at_once, legal_basis, paused_at from case_clock
                    ck_case_clock_stopped_at       | update case_clock set stopped_at = started_at - interval '1 microsecond'
                    ck_campaign_ends_on            | update campaign set ends_on = starts_on - 1
                    ck_campaign_cancelled          | update campaign set cancelled_at = now() where result_recorded_at is not null
                    ck_campaign_result             | update campaign set result_children = null where result_recorded_at is not null
                    pk_campaign_place              | insert into campaign_place select * from campaign_place
                    ck_campaign_activity_times     | update campaign_activity set times = 0
                    ck_programme_model_ended_on    | update programme_model set ended_on = started_on - 1
                    ck_programme_model_roughly     | update programme_model set helped_is = 'MORE'
                    uq_survey_round_year           | insert into survey_round select gen_random_uuid(), 0, now(), now(), year, admin_unit_id, unit_path, children, special_circumstances, at_risk, document, note from survey_round
                    ck_survey_round_at_risk        | update survey_round set at_risk = -1
                    ck_assistance_amount           | update assistance set amount = -1
                    fk_assistance_child_id         | update assistance set child_id = gen_random_uuid()
                    """)
    void the_database_refuses_by_itself(String constraint, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var refusal = assertThrows(SQLException.class, () -> statement.executeUpdate(sql));
            connection.rollback();
            assertTrue(refusal.getMessage().contains('"' + constraint + '"'), refusal.getMessage());
        }
    }
}
