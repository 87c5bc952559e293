package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as production runs it: lines for machines, a collector for its spans, told to end at work. */
class ShutdownIT {

    private static final Duration START = Duration.ofSeconds(180);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    Path data;

    private EmbeddedDatabase database;
    private PackagedApplication application;
    private HttpServer collector;
    private final Queue<byte[]> exported = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void a_database_and_a_collector() throws IOException, InterruptedException {
        PreparedData.copyTo(data);
        database = EmbeddedDatabase.start(data.toAbsolutePath());
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            exported.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (application != null) {
            application.end();
        }
        collector.stop(0);
        database.close();
    }

    @Test
    void running_requests_are_answered_and_what_they_did_is_logged_and_traced_under_one_id() throws Exception {
        application = PackagedApplication.onDatabase(
                        data,
                        database,
                        Map.of(
                                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                                "QUARKUS_SHUTDOWN_DELAY", "3s",
                                "OTEL_EXPORTER_OTLP_ENDPOINT",
                                        "http://127.0.0.1:"
                                                + collector.getAddress().getPort(),
                                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                                "QUARKUS_OTEL_EXPORTER_OTLP_COMPRESSION", "none"))
                .awaitReady(START);
        var token = application.signIn("thuongphuoc");
        HttpResponse<String> answer;
        try (var connection = connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var commune = commune(connection);
            statement.execute("lock table child in exclusive mode");
            var running = CompletableFuture.supplyAsync(() -> register(token, commune));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> someoneWaits(connection));
            application.tellToEnd();
            // Told, it says at once that it wants no more, and yet answers who still comes.
            Awaitility.await()
                    .atMost(Duration.ofMillis(2_500))
                    .until(() -> application.get("/q/health/ready", "none").statusCode() == 503);
            assertEquals(200, application.get("/api/v1/me", token).statusCode());
            assertEquals(200, application.get("/q/health/live", "none").statusCode());
            Thread.sleep(4_000);
            assertTrue(!running.isDone() && application.isAlive(), "it waits for the request that runs");
            connection.rollback();
            answer = running.get(15, TimeUnit.SECONDS);
        }
        assertEquals(201, answer.statusCode(), answer.body());
        assertTrue(application.ends(Duration.ofSeconds(20)));
        assertEquals(
                1, number("select count(*) from child where id = '" + PackagedApplication.field(answer, "id") + "'"));
        assertLogged(PackagedApplication.field(answer, "id"));
        assertTrue(
                exported.stream().anyMatch(ShutdownIT::isOfTheTrace),
                "its span reached the collector before the process ended");
    }

    private HttpResponse<String> register(String token, String commune) {
        try {
            return application.post(
                    "/api/v1/children",
                    token,
                    """
                            {"fullName": "Bé Thử", "sex": "UNKNOWN", "dateOfBirth": "2020-01-01",
                             "birthDatePrecision": "YEAR", "residence": {"adminUnitId": "%s", "kind": "ACTUAL"}}
                            """.formatted(commune),
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-01",
                    "X-Request-Id",
                    "goi-42");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every line is JSON, from the first to the last, and the act's has both ids. */
    private void assertLogged(String childId) throws IOException {
        List<JsonObject> lines = application.log().lines().map(JsonObject::new).toList();
        var act = lines.stream()
                .filter(line -> line.getString("message").startsWith("child " + childId + " registered"))
                .findFirst()
                .orElseThrow();
        assertEquals("mang-non", act.getString("service.name"));
        assertEquals(TRACE, act.getJsonObject("mdc").getString("traceId"));
        assertEquals("goi-42", act.getJsonObject("mdc").getString("requestId"));
    }

    /** The trace's id stands in the protobuf as its sixteen bytes. */
    private static boolean isOfTheTrace(byte[] body) {
        var id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        return new String(body, StandardCharsets.ISO_8859_1).contains(id);
    }

    private static boolean someoneWaits(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }

    private static String commune(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select id from admin_unit where code = '29971' and valid_to is null")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private long number(String sql) throws SQLException {
        try (var connection = connection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
