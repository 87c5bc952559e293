package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application on a database that was configured: nothing of the demonstration, and any number of replicas. */
class ConfiguredDatabaseIT {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    static Path data;

    private static EmbeddedDatabase database;
    private final List<PackagedApplication> replicas = new ArrayList<>();

    @BeforeAll
    static void a_server_of_its_own() throws IOException, InterruptedException {
        PreparedData.copyTo(data);
        database = EmbeddedDatabase.start(data.toAbsolutePath());
    }

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        for (var replica : replicas) {
            replica.end();
        }
    }

    @AfterAll
    static void its_server_ends() {
        database.close();
    }

    @Test
    void it_starts_no_embedded_one_and_loads_no_demonstration() throws Exception {
        execute(database.jdbcUrl(), "create database empty template template0");
        var empty = database.jdbcUrl().replaceFirst("/postgres$", "/empty");
        var unused = data.resolve("unused");
        var application = launch(Map.of("MANGNON_DATA_DIR", unused.toString(), "QUARKUS_DATASOURCE_JDBC_URL", empty))
                .awaitReady(START);
        assertFalse(Files.exists(unused));
        assertEquals(
                401,
                application
                        .post("/api/v1/auth/token", "none", """
                {"username": "admin", "password": "%s"}""".formatted(PackagedApplication.PASSWORD))
                        .statusCode());
        assertEquals("0", text(empty, "select count(*) from account"));
        assertEquals("0", text(empty, "select count(*) from child"));
        // Luật Trẻ em Đ.10 and NĐ 56/2017 Đ.3-16: fourteen groups and 48 sub-groups.
        assertEquals("62", text(empty, "select count(*) from code_entry where list = 'special-circumstances'"));
        assertFalse(application.log().contains("127.0.0.1:"), "it listens where it is told, not on loopback only");
    }

    @Test
    void two_replicas_flag_each_deadline_once_and_honour_one_key_together() throws Exception {
        // What was flagged is taken back, so that both come to do it at once.
        var url = database.jdbcUrl();
        execute(url, "update report_deadline set overdue_flagged_at = null");
        execute(url, "delete from report_reminder");
        var one = launch(Map.of());
        var other = launch(Map.of());
        one.awaitReady(START);
        other.awaitReady(START);
        var overdue = number("select count(*) from report_deadline where overdue_flagged_at is not null");
        assertTrue(overdue > 100, "flagged: " + overdue);
        assertEquals(overdue, number("select count(*) from report_reminder where kind = 'OVERDUE'"));
        assertEquals(
                1,
                List.of(one, other).stream()
                        .filter(replica -> saidToHaveFound(replica, overdue))
                        .count(),
                "one of them found all, the other none");

        var token = one.signIn("thuongphuoc");
        var body = """
                {"fullName": "Bé Thử", "sex": "UNKNOWN", "dateOfBirth": "2020-01-01", "birthDatePrecision": "YEAR",
                 "residence": {"adminUnitId": "%s", "kind": "ACTUAL"}}
                """.formatted(
                        text(url, "select cast(id as text) from admin_unit where code = '29971' and valid_to is null"));
        var children = number("select count(*) from child");
        var answers = bothAtOnce(one, other, token, body);
        var ids = new TreeSet<String>();
        for (var answer : answers) {
            if (answer.statusCode() == 201) {
                ids.add(PackagedApplication.field(answer, "id"));
            } else {
                assertEquals(409, answer.statusCode(), answer.body());
                assertEquals("IDEMPOTENCY_KEY_IN_USE", PackagedApplication.field(answer, "code"));
            }
        }
        assertEquals(1, ids.size());
        assertEquals(children + 1, number("select count(*) from child"));
    }

    private List<java.net.http.HttpResponse<String>> bothAtOnce(
            PackagedApplication one, PackagedApplication other, String token, String body) throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var requests = new ArrayList<Callable<java.net.http.HttpResponse<String>>>();
            for (int i = 0; i < 16; i++) {
                var replica = i % 2 == 0 ? one : other;
                requests.add(() -> replica.post("/api/v1/children", token, body, "Idempotency-Key", "mot-lan-thoi"));
            }
            var answers = new ArrayList<java.net.http.HttpResponse<String>>();
            for (var answer : pool.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static boolean saidToHaveFound(PackagedApplication replica, long overdue) {
        try {
            return replica.log().contains(overdue + " found overdue");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private PackagedApplication launch(Map<String, String> environment) throws IOException {
        var application = PackagedApplication.onDatabase(data, database, environment);
        replicas.add(application);
        return application;
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(text(database.jdbcUrl(), sql));
    }

    private static String text(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, database.owner(), database.ownerPassword());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
