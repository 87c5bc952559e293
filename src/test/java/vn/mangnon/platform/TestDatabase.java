package vn.mangnon.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            var keys = SigningKeys.in(directory.resolve("keys"));
            // Rotated once, so that there is an older key to be under.
            var vault = VaultFiles.in(directory.resolve("vault"));
            VaultFiles.replace(VaultKeys.read(vault).withNewKey().withYoungestAsPrimary(), vault);
            return Map.of(
                    "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                    "quarkus.datasource.username", database.username(),
                    "quarkus.datasource.password", database.password(),
                    "smallrye.jwt.sign.key.location", keys.privateKey().toUri().toString(),
                    "mp.jwt.verify.publickey.location", keys.publicKey().toUri().toString(),
                    "mangnon.vault.keys",
                            VaultFiles.in(directory.resolve("vault")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        database.close();
    }
}
