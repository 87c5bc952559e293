package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that verifies the trail, as an operator gives it, on what the packaged application wrote and sealed. */
class VerifyAuditIT {

    private static final Duration START = Duration.ofMinutes(3);

    /** A seal is made at a start and every minute. */
    private static final Duration SEALED = Duration.ofMinutes(2);

    @TempDir
    Path data;

    private record Answer(int exitCode, String text) {}

    @Test
    void an_intact_trail_is_proven_and_an_altered_one_is_not() throws Exception {
        assertEquals(2, command().exitCode(), "there is no database yet, and none is made");
        PreparedData.copyTo(data);
        var application = PackagedApplication.launch(data).awaitReady(START);
        try {
            assertEquals(2, command().exitCode(), "the application is using it");
            var auditor = application.signIn("auditor");
            Awaitility.await()
                    .atMost(SEALED)
                    .until(() -> application
                            .get("/api/v1/audit-seals", auditor)
                            .body()
                            .contains("\"number\":1"));
        } finally {
            application.end();
        }
        var intact = command();
        assertEquals(0, intact.exitCode(), intact.text());
        assertTrue(intact.text().contains("the audit trail is intact"), intact.text());
        var altered = alterOneEntry();
        var refused = command();
        assertEquals(1, refused.exitCode(), refused.text());
        assertTrue(refused.text().contains("fault:    ENTRY_ALTERED"), refused.text());
        assertTrue(refused.text().contains("entry:    " + altered), refused.text());
    }

    /** As the superuser of the database, past the trigger. */
    private long alterOneEntry() throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(data.toAbsolutePath());
                var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try (var row = statement.executeQuery("update audit_entry set username = 'somebody'"
                    + " where seq = (select seqs[1] from audit_seal where number = 1) returning seq")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Answer command() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "quarkus-run.jar",
                        VerifyAudit.ARGUMENT))
                .directory(new File(System.getProperty("application.directory")))
                .redirectErrorStream(true);
        builder.environment().put("MANGNON_DATA_DIR", data.toAbsolutePath().toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
