package vn.mangnon.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.mangnon.vault.VaultKeys;

/** The real embedded PostgreSQL, fresh for the whole run of the tests, with keys of its own. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "database-")
                    .toAbsolutePath();
            database = EmbeddedDatabase.start(directory);
            letTestsSeeHowItAnswers();
            var keys = SigningKeys.in(directory.resolve("keys"));
            // Rotated once, so that there is an older key to be under.
            var vault = VaultFiles.in(directory.resolve("vault"));
            VaultFiles.replace(VaultKeys.read(vault).withNewKey().withYoungestAsPrimary(), vault);
            var told = new HashMap<>(database.configuration());
            told.put("smallrye.jwt.sign.key.location", keys.privateKey().toUri().toString());
            told.put(
                    "mp.jwt.verify.publickey.location", keys.publicKey().toUri().toString());
            told.put(
                    "mangnon.audit.key",
                    PrivateFiles.secret(directory.resolve("keys").resolve("audit.key")));
            told.put("mangnon.vault.keys", vault.toString());
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plans are looked at in the application's own role, under its policies; elsewhere it may none of this. */
    private void letTestsSeeHowItAnswers() {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            var application = database.username();
            statement.execute("load 'auto_explain'");
            statement.execute("alter role " + application + " set session_preload_libraries = 'auto_explain'");
            statement.execute(
                    "grant set on parameter auto_explain.log_min_duration, auto_explain.log_nested_statements to "
                            + application);
            statement.execute("grant pg_maintain, pg_read_all_settings to " + application);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        database.close();
    }
}
