package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away under a running server and comes back: the server says so, lives on, and needs no restart. */
class OutageIT {

    private static final Duration START = Duration.ofSeconds(180);
    private static final int AT_ONCE = 12;

    @TempDir
    Path data;

    private PackagedApplication application;
    private Closeable database;

    @AfterEach
    void nothing_is_left_running() throws IOException, InterruptedException {
        if (application != null) {
            application.end();
        }
        database.close();
    }

    @Test
    void readiness_falls_with_the_database_and_comes_back_by_itself() throws Exception {
        PreparedData.copyTo(data);
        var first = EmbeddedDatabase.start(data.toAbsolutePath());
        database = first::close;
        application = PackagedApplication.onDatabase(data, first).awaitReady(START);
        var token = application.signIn("thuongphuoc");
        // Many connections in the pool, all of which will be dead.
        assertAllOk(token);

        first.close();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> application.get("/q/health/ready", "none").statusCode() == 503);
        for (var answer : List.of(
                application.get("/api/v1/children", token),
                application.post("/api/v1/auth/token", "none", "{\"username\": \"admin\", \"password\": \"x\"}"))) {
            assertEquals(503, answer.statusCode(), answer.body());
            assertEquals("5", answer.headers().firstValue("Retry-After").orElseThrow());
            assertEquals("DATABASE_UNAVAILABLE", PackagedApplication.field(answer, "code"));
        }
        assertEquals(200, application.get("/q/health/live", "none").statusCode());
        assertEquals(200, application.get("/q/metrics", "none").statusCode());

        database = startedAgain(first);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> application.get("/q/health/ready", "none").statusCode() == 200);
        // From the first moment it says so, and on every connection.
        assertAllOk(token);
    }

    private void assertAllOk(String token) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var requests = new ArrayList<Callable<HttpResponse<String>>>();
            for (int i = 0; i < 4 * AT_ONCE; i++) {
                requests.add(() -> application.get("/api/v1/children?limit=200", token));
            }
            for (var answer : pool.invokeAll(requests)) {
                assertEquals(200, answer.get().statusCode(), () -> "answered otherwise");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** The same data on the same port, as a server that was restarted has them. */
    private Closeable startedAgain(EmbeddedDatabase stopped) throws IOException {
        var port = URI.create(stopped.jdbcUrl().substring("jdbc:".length())).getPort();
        assertTrue(port > 0);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                .setDataDirectory(data.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setConnectConfig("password", stopped.ownerPassword())
                .start();
    }
}
