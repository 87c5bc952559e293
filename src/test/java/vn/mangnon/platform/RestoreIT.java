package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a restore nothing that was handed out before it is honoured: positions in the feed, refresh tokens. */
class RestoreIT {

    private static final Duration START = Duration.ofSeconds(180);

    @TempDir
    Path directory;

    private PackagedApplication application;
    private EmbeddedDatabase database;

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (application != null) {
            application.end();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void a_copied_directory_begins_a_new_life_and_a_mere_restart_does_not() throws Exception {
        var data = directory.resolve("data");
        PreparedData.copyTo(data);
        application = PackagedApplication.launch(data).awaitReady(START);
        var before = position();
        var signIn = signIn();
        application.end();
        PreparedData.copy(data, directory.resolve("backup"));

        application = PackagedApplication.launch(data).awaitReady(START);
        assertEquals(200, changesAfter(before).statusCode());
        assertEquals(200, refresh(signIn).statusCode());
        var lost = position();
        var lostSignIn = signIn();
        assertFalse(application.log().contains("restored"), application.log());
        application.end();
        PreparedData.remove(data);
        PreparedData.copy(directory.resolve("backup"), data);

        application = PackagedApplication.launch(data).awaitReady(START);
        assertGone(before);
        assertGone(lost);
        assertEquals(401, refresh(signIn).statusCode());
        assertEquals(401, refresh(lostSignIn).statusCode());
        assertTrue(application.log().contains("this database was restored"), application.log());
        var anew = position();
        application.end();
        application = PackagedApplication.launch(data).awaitReady(START);
        assertEquals(200, changesAfter(anew).statusCode());
    }

    @Test
    void a_database_made_anew_begins_a_new_life_and_so_does_one_whose_operator_says_so() throws Exception {
        PreparedData.copyTo(directory);
        database = EmbeddedDatabase.start(directory.toAbsolutePath());
        application = PackagedApplication.onDatabase(directory, database).awaitReady(START);
        var before = position();
        var signIn = signIn();
        application.end();
        execute("create database restored template postgres");
        var restored = Map.of("QUARKUS_DATASOURCE_JDBC_URL", url("restored"));
        application =
                PackagedApplication.onDatabase(directory, database, restored).awaitReady(START);
        assertGone(before);
        assertEquals(401, refresh(signIn).statusCode());

        var after = position();
        var next = signIn();
        assertEquals(200, changesAfter(after).statusCode());
        try (var connection = DriverManager.getConnection(url("restored"), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("select after_restore()");
        }
        assertGone(after);
        assertEquals(401, refresh(next).statusCode());
    }

    private void assertGone(String position) throws IOException, InterruptedException {
        var answer = changesAfter(position);
        assertEquals(410, answer.statusCode(), answer.body());
        assertEquals("FEED_POSITION_GONE", PackagedApplication.field(answer, "code"));
    }

    private java.net.http.HttpResponse<String> changesAfter(String position) throws IOException, InterruptedException {
        return application.get("/api/v1/changes?after=" + position, application.signIn("integrator"));
    }

    private String position() throws IOException, InterruptedException {
        var feed = application.get("/api/v1/changes?limit=10", application.signIn("integrator"));
        assertEquals(200, feed.statusCode(), feed.body());
        return PackagedApplication.field(feed, "next");
    }

    private String signIn() throws IOException, InterruptedException {
        var body = "{\"username\": \"ministry\", \"password\": \"%s\"}".formatted(PackagedApplication.PASSWORD);
        return PackagedApplication.field(application.post("/api/v1/auth/token", "none", body), "refreshToken");
    }

    private java.net.http.HttpResponse<String> refresh(String token) throws IOException, InterruptedException {
        return application.post("/api/v1/auth/refresh", "none", "{\"refreshToken\": \"%s\"}".formatted(token));
    }

    private String url(String name) {
        return database.jdbcUrl().replaceFirst("/postgres$", "/" + name);
    }

    private void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
