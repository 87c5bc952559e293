package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application and the files of its keys: made, rotated, lost. */
class VaultKeysIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String NUMBER = "087318765432";

    @TempDir
    Path data;

    private EmbeddedDatabase database;
    private PackagedApplication application;

    @BeforeEach
    void a_database_of_its_own() throws IOException, InterruptedException {
        PreparedData.copyTo(data);
        database = EmbeddedDatabase.start(data.toAbsolutePath());
    }

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (application != null) {
            application.end();
        }
        database.close();
    }

    @Test
    void after_a_rotation_everything_is_read_and_sealed_anew_and_with_strange_keys_nothing_starts() throws Exception {
        application = PackagedApplication.onDatabase(data, database).awaitReady(START);
        var officer = application.signIn("thuongphuoc");
        var child = application.post("/api/v1/children", officer, """
                {"fullName": "Bé Thử", "sex": "UNKNOWN", "dateOfBirth": "2020-01-01", "birthDatePrecision": "YEAR",
                 "personalId": "%s", "residence": {"adminUnitId": "%s", "kind": "ACTUAL"}}
                """.formatted(
                NUMBER, text("select cast(id as text) from admin_unit where code = '29971' and valid_to is null")));
        assertEquals(201, child.statusCode(), child.body());
        var id = PackagedApplication.field(child, "id");
        application.end();
        var keysBefore = keysInUse();
        assertEquals(1, keysBefore.size(), keysBefore.toString());

        var keys = PackagedApplication.keysOfVault(data);
        var rotation = rotate(keys);
        assertEquals("rotated: " + keys, rotation);

        application = PackagedApplication.onDatabase(data, database).awaitReady(START);
        officer = application.signIn("thuongphuoc");
        assertEquals(
                NUMBER, PackagedApplication.field(application.get("/api/v1/children/" + id, officer), "personalId"));
        var found = application.post("/api/v1/children/search", officer, "{\"text\": \"" + NUMBER + "\"}");
        assertTrue(found.body().contains(id), found.body());
        // In the background, and without a word in the feed.
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var keysAfter = keysInUse();
            assertEquals(1, keysAfter.size(), keysAfter.toString());
            assertNotEquals(keysBefore, keysAfter);
        });
        application.end();

        var strange = VaultFiles.in(data.toAbsolutePath().resolve("strange"));
        application = PackagedApplication.onDatabase(data, database, Map.of("MANGNON_VAULT_KEYS", strange.toString()));
        assertNotEquals(0, application.awaitExit());
        assertTrue(application.log().contains("are not those of this database"), application.log());
        Files.delete(strange.resolve("index.json"));
        application = PackagedApplication.onDatabase(data, database, Map.of("MANGNON_VAULT_KEYS", strange.toString()));
        assertNotEquals(0, application.awaitExit());
        assertTrue(application.log().contains("index.json cannot be read (NoSuchFileException)"), application.log());
    }

    /** As src/docs/operating.md says to. */
    private static String rotate(Path keys) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "quarkus-run.jar",
                        "--rotate-keys")
                .directory(Path.of(System.getProperty("application.directory")).toFile())
                .redirectErrorStream(true);
        builder.environment().put("MANGNON_VAULT_KEYS", keys.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }

    private List<String> keysInUse() throws SQLException {
        return List.of(text("select string_agg(distinct encode(substring(personal_id_sealed from 1 for 5), 'hex'), ' ')"
                        + " from child")
                .split(" "));
    }

    private String text(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
