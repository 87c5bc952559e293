package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged application as {@code k8s} deploys it, with the variables and the roles of a small office: one role owns the
 * tables and migrates, another one works with the rows. The migration is the same program that ends when it is done.
 */
class SeparateRolesIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String OWNER = "mangnon_owner";
    private static final String APPLICATION = "mangnon_app";
    private static final String PASSWORD = "chi-de-thu";
    private static final Manifests SMALL_OFFICE = Manifests.of("small-office");
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @TempDir
    static Path data;

    private static EmbeddedDatabase server;

    /** Of the database that the script makes; each test works on a copy of it, migrated or not. */
    private static final String MIGRATED = "mangnon";

    private static final String EMPTY = "template0";

    private String url;
    private final List<PackagedApplication> started = new ArrayList<>();

    /** By the script that the small office's database runs, which is written for psql and its variables. */
    @BeforeAll
    static void a_server_with_two_roles_and_a_migrated_database() throws Exception {
        PreparedData.copyTo(data);
        server = EmbeddedDatabase.start(data.toAbsolutePath());
        // The script makes it, with its own password.
        administrator("drop owned by " + APPLICATION);
        administrator("drop role " + APPLICATION);
        for (var line : Files.readAllLines(Path.of("k8s/overlays/small-office/roles.sql"))) {
            if (line.startsWith("create ")) {
                administrator(line.replaceFirst(":'\\w+'", "'" + PASSWORD + "'"));
            }
        }
        var migration = launch("mang-non-migration", OWNER, url(MIGRATED), Map.of());
        assertEquals(0, migration.awaitExit(), migration.log());
        assertFalse(migration.log().contains("Listening on"), "a migration opens no port: " + migration.log());
    }

    private void databaseLike(String template) throws SQLException {
        administrator("drop database if exists office with (force)");
        administrator("create database office template " + template + " owner " + OWNER);
        url = url("office");
    }

    private static String url(String database) {
        return server.jdbcUrl().replaceFirst("/postgres$", "/" + database);
    }

    private static void administrator(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.owner(), server.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        for (var application : started) {
            application.kill();
        }
    }

    @AfterAll
    static void its_server_ends() {
        server.close();
    }

    @Test
    void the_owner_migrates_and_the_application_works_without_owning_anything() throws Exception {
        databaseLike(MIGRATED);
        assertEquals("0", text("select count(*) from special_day"), "it does not do what a start of the server does");
        // Again, as the next release will, with nothing left to do.
        var again = migrate(OWNER);
        assertEquals(0, again.awaitExit(), again.log());

        // The demonstration writes units, organizations, accounts, children and deadlines; then a request its child.
        var application = serve(Map.of("MANGNON_DEMO_ENABLED", "true")).awaitReady(START);
        var officer = application.signIn("thuongphuoc");
        var child = application.post("/api/v1/children", officer, """
                {"fullName": "Bé Thử", "sex": "UNKNOWN", "dateOfBirth": "2020-01-01", "birthDatePrecision": "YEAR",
                 "residence": {"adminUnitId": "%s", "kind": "ACTUAL"}}
                """.formatted(
                        text("select cast(id as text) from admin_unit where code = '29971' and valid_to is null")));
        assertEquals(201, child.statusCode(), child.body());
        assertEquals(
                200,
                application
                        .get("/api/v1/children/" + PackagedApplication.field(child, "id"), officer)
                        .statusCode());
        // The feed asks the server's control file, an import lays its rows out in temporary tables.
        assertEquals(
                200,
                application
                        .get("/api/v1/changes?limit=1", application.signIn("integrator"))
                        .statusCode());
        try (var connection = connect(APPLICATION)) {
            connection.createStatement().execute("create temporary table staged (line bigint)");
        }
        assertEquals(
                "0",
                text("select count(*) from pg_class where relowner = 'mangnon_app'::regrole"
                        + " and relpersistence <> 't'"));
    }

    @Test
    void a_new_installation_lets_its_first_administrator_in_and_nobody_after_that() throws Exception {
        databaseLike(MIGRATED);
        var first = serve(firstAdministrator("quan-tri")).awaitReady(START);
        var administrator = first.signIn("quan-tri");
        assertEquals(200, first.get("/api/v1/users", administrator).statusCode());
        assertEquals(403, first.get("/api/v1/children", administrator).statusCode());
        first.end();
        serve(firstAdministrator("ke-den-sau")).awaitReady(START);
        assertEquals("quan-tri", text("select string_agg(username, ' ') from account"));
    }

    private static Map<String, String> firstAdministrator(String username) {
        return Map.of(
                "MANGNON_FIRST_ADMINISTRATOR_USERNAME",
                username,
                "MANGNON_FIRST_ADMINISTRATOR_PASSWORD",
                PackagedApplication.PASSWORD);
    }

    @Test
    void the_application_s_role_may_nothing_but_read_and_write_rows() throws Exception {
        databaseLike(MIGRATED);
        assertAll(Stream.of(
                        "create table mine (id bigint)",
                        "drop table child",
                        "alter table child add column more text",
                        "alter table child disable trigger child_change",
                        "truncate child cascade",
                        "create function mine() returns int language sql as 'select 1'",
                        "create extension pgcrypto",
                        "set role mangnon_owner",
                        "delete from databasechangelog",
                        "update databasechangeloglock set locked = true",
                        "update code_entry set sensitive = false",
                        "update indicator set unit = 'COUNT'",
                        "update audit_entry set username = 'somebody'",
                        "delete from audit_entry",
                        "truncate audit_entry",
                        "update audit_seal set entries = 0",
                        "delete from audit_seal",
                        "alter table audit_entry disable trigger audit_entry_append_only")
                .map(sql -> () -> assertRefused(sql)));
    }

    private void assertRefused(String sql) throws SQLException {
        try (var connection = connect(APPLICATION);
                var statement = connection.createStatement()) {
            var refusal = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
        }
    }

    @Test
    void a_replica_on_a_database_that_nobody_migrated_says_so_and_ends() throws Exception {
        databaseLike(EMPTY);
        var early = serve(Map.of());
        assertNotEquals(0, early.awaitExit());
        assertTrue(early.log().contains("The database is not migrated and lacks everything"), early.log());
        // One change set behind is as wrong as all of them.
        databaseLike(MIGRATED);
        try (var connection = connect(OWNER);
                var statement = connection.createStatement()) {
            statement.execute("delete from databasechangelog where id = 'exchange-external-id'");
        }
        var behind = serve(Map.of());
        assertNotEquals(0, behind.awaitExit());
        assertTrue(behind.log().contains("lacks 1 change sets, beginning with exchange-external-id"), behind.log());
    }

    @Test
    void a_migration_that_cannot_be_made_fails_and_says_why() throws Exception {
        databaseLike(EMPTY);
        var withoutRights = migrate(APPLICATION);
        assertNotEquals(0, withoutRights.awaitExit());
        assertTrue(withoutRights.log().contains("permission denied for schema public"), withoutRights.log());
        // Row level security would hold for nobody who may bypass it.
        administrator("alter role mangnon_app bypassrls");
        try {
            var tooMighty = migrate(OWNER);
            assertNotEquals(0, tooMighty.awaitExit());
            assertTrue(tooMighty.log().contains("must be neither a superuser nor BYPASSRLS"), tooMighty.log());
        } finally {
            administrator("alter role mangnon_app nobypassrls");
        }
    }

    private PackagedApplication migrate(String role) throws IOException {
        return ended(launch("mang-non-migration", role, url, Map.of()));
    }

    private PackagedApplication serve(Map<String, String> environment) throws IOException {
        return ended(launch("mang-non", APPLICATION, url, environment));
    }

    /** After the test, if it has not ended by itself. */
    private PackagedApplication ended(PackagedApplication application) {
        started.add(application);
        return application;
    }

    /** With what the manifests start the pod with, but for what is where it is only there: addresses, files, secrets. */
    private static PackagedApplication launch(String pod, String role, String url, Map<String, String> environment)
            throws IOException {
        var keys = data.toAbsolutePath().resolve("keys");
        SigningKeys.in(keys);
        var all = ManifestsTest.environment(SMALL_OFFICE, pod);
        all.replaceAll((name, value) -> value.replace("/etc/mang-non/signing", keys.toString()));
        var vault = VaultFiles.in(data.toAbsolutePath().resolve("vault")).toString();
        all.replaceAll((name, value) -> value.replace("/etc/mang-non/vault", vault));
        all.replace("QUARKUS_DATASOURCE_JDBC_URL", url);
        all.replace("MANGNON_AUDIT_KEY", "mot-khoa-chi-de-thu-it-nhat-32-ky-tu");
        all.replace("QUARKUS_DATASOURCE_USERNAME", role);
        all.replace("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        // A secret that may be missing.
        all.keySet().removeIf(name -> name.startsWith("MANGNON_FIRST_ADMINISTRATOR"));
        all.putAll(environment);
        return PackagedApplication.launch(data, all);
    }

    private static List<String> probes() {
        var container =
                SMALL_OFFICE.pods().get("mang-non").getSpec().getContainers().get(0);
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .map(probe -> probe.getHttpGet().getPath())
                .toList();
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url, role, PASSWORD);
    }

    private String text(String sql) throws SQLException {
        try (var connection = connect(OWNER);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
