package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application and its database as processes: killed, started again, started twice, ended. */
class EmbeddedDatabaseIT {

    private static final Duration START = Duration.ofMinutes(3);

    @TempDir
    Path data;

    PackagedApplication application;

    @BeforeEach
    void a_first_start_is_over() throws IOException, InterruptedException {
        PreparedData.copyTo(data);
    }

    @AfterEach
    void nothing_is_left_running() throws IOException, InterruptedException {
        if (application != null) {
            application.end();
        }
        assertFalse(databaseRuns(), "the database ends with the application");
    }

    @Test
    void every_acknowledged_child_is_there_after_application_and_database_were_killed_while_writing() throws Exception {
        application = PackagedApplication.launch(data).awaitReady(START);
        var acknowledged = new ConcurrentLinkedQueue<String>();
        killWhileWriting(acknowledged, true);
        application = PackagedApplication.launch(data).awaitReady(START);
        assertAllThere(acknowledged);
        // Once more, and this time the database outlives the application: the next start takes over from it.
        killWhileWriting(acknowledged, false);
        assertTrue(databaseRuns());
        application = PackagedApplication.launch(data).awaitReady(START);
        assertAllThere(acknowledged);
    }

    private void killWhileWriting(Queue<String> acknowledged, boolean databaseToo) throws Exception {
        var token = application.signIn("thuongphuoc");
        var unit = firstItem("/api/v1/admin-units?code=29971", token);
        var before = acknowledged.size();
        var writers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            writers.submit(() -> writeUntilItEnds(token, unit, acknowledged));
        }
        while (acknowledged.size() < before + 60) {
            Thread.sleep(20);
        }
        if (databaseToo) {
            var database = databaseProcess();
            database.destroyForcibly();
            database.onExit().join();
        }
        application.kill();
        writers.shutdownNow();
        assertTrue(writers.awaitTermination(20, TimeUnit.SECONDS));
    }

    private Void writeUntilItEnds(String token, String unit, Queue<String> acknowledged) throws InterruptedException {
        while (true) {
            var id = UUID.randomUUID().toString();
            var body = """
                    {"id": "%s", "fullName": "Bé Thử", "sex": "UNKNOWN", "dateOfBirth": "2020-01-01",
                     "birthDatePrecision": "YEAR", "residence": {"adminUnitId": "%s", "kind": "ACTUAL"}}
                    """.formatted(id, unit);
            try {
                if (application.post("/api/v1/children", token, body).statusCode() == 201) {
                    acknowledged.add(id);
                }
            } catch (IOException killed) {
                return null;
            }
        }
    }

    private void assertAllThere(Queue<String> acknowledged) throws Exception {
        var token = application.signIn("thuongphuoc");
        for (var id : acknowledged) {
            assertEquals(200, application.get("/api/v1/children/" + id, token).statusCode(), id);
        }
        // What the first start loaded was loaded once.
        var deadlines = application.get("/api/v1/report-deadlines?count=exact&limit=1", application.signIn("ministry"));
        assertTrue(deadlines.body().contains("\"total\":115"), deadlines.body());
    }

    @Test
    void what_a_first_start_makes_is_its_owner_s_and_closed_to_others() throws Exception {
        var made = PreparedData.original();
        assertAll(
                () -> assertEquals("rw-------", permissions(made.resolve("postgresql.password"))),
                () -> assertEquals("rw-------", permissions(made.resolve("keys/private.pem"))),
                () -> assertFalse(
                        Files.readString(made.resolve("postgresql/pg_hba.conf")).contains("trust")));
    }

    @Test
    void the_database_is_durable_and_a_second_start_leaves_the_first_alone_or_comes_after_it() throws Exception {
        application = PackagedApplication.launch(data).awaitReady(START);
        assertAll(
                () -> assertEquals("on", setting("fsync")),
                () -> assertEquals("on", setting("synchronous_commit")),
                () -> assertEquals("on", setting("full_page_writes")),
                () -> assertEquals("on", setting("data_checksums")),
                () -> assertEquals("127.0.0.1", setting("listen_addresses")));
        var second = PackagedApplication.launch(data);
        assertEquals(1, second.awaitExit());
        assertTrue(second.log().contains("Another Măng Non is running"), second.log());
        assertEquals(200, application.get("/q/health/ready", "none").statusCode());

        var token = application.signIn("ministry");
        application.end();
        assertFalse(databaseRuns());
        application = PackagedApplication.launch(data).awaitReady(START);
        var seconds = application.processorTime().toSeconds();
        assertTrue(seconds < 15, "a start took " + seconds + " s of processor time");
        // The keys were kept: a token of before still holds.
        assertEquals(200, application.get("/api/v1/me", token).statusCode());
    }

    private String setting(String name) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(data.resolve("postgresql.password"));
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private String firstItem(String path, String token) throws IOException, InterruptedException {
        return new io.vertx.core.json.JsonObject(application.get(path, token).body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private boolean databaseRuns() throws IOException {
        return Files.exists(data.resolve("postgresql/postmaster.pid")) && databaseProcess() != null;
    }

    private ProcessHandle databaseProcess() throws IOException {
        var pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElse(null);
    }
}
