package vn.mangnon.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL beside the application, for trial and small sites: its files under the data directory, on a free
 * loopback port, every commit on disk before it is acknowledged, gone when the application ends. If the application was
 * killed, the next one finds what is left of it, lets it finish and takes over; nothing that was acknowledged is lost.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The database cannot be had; the message is for the person who started the server. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(String message) {
            super(message);
        }
    }

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "postgres";

    /** In which the application works: it owns nothing, and row level security holds for it. */
    private static final String APPLICATION = "mangnon_app";

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final DataDirectory directory;
    private final String ownerPassword;
    private final String applicationPassword;

    private EmbeddedDatabase(
            EmbeddedPostgres server, DataDirectory directory, String ownerPassword, String applicationPassword) {
        this.server = server;
        this.directory = directory;
        this.ownerPassword = ownerPassword;
        this.applicationPassword = applicationPassword;
    }

    /**
     * @param directory where the data lies; made if it is not there
     * @throws Unavailable when another server is using the directory, or the database does not come up
     */
    public static EmbeddedDatabase start(Path directory) throws IOException {
        var taken = DataDirectory.take(directory);
        var ownerPassword = taken.ownerPassword();
        LOG.infof(
                "embedded PostgreSQL in %s: for trial and small sites; production has a server of its own",
                taken.postgresql());
        try {
            var server = launch(taken, ownerPassword);
            verifyOurs(server, taken.postgresql(), ownerPassword);
            var applicationPassword = PrivateFiles.newSecret();
            admitApplication(server, ownerPassword, applicationPassword);
            return new EmbeddedDatabase(server, taken, ownerPassword, applicationPassword);
        } catch (IOException | SQLException | RuntimeException e) {
            taken.close();
            throw e instanceof Unavailable unavailable
                    ? unavailable
                    : new Unavailable(
                            "The embedded PostgreSQL in %s did not start: %s".formatted(taken.postgresql(), e));
        }
    }

    /** Another password at every start: nobody else needs it. */
    private static void admitApplication(EmbeddedPostgres server, String ownerPassword, String password)
            throws SQLException {
        var source = server.getPostgresDatabase(Map.of("password", ownerPassword));
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login;
                        end if;
                    end
                    $$;
                    alter role %1$s password '%2$s';
                    """.formatted(APPLICATION, password));
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory, String password) throws IOException, SQLException {
        var log = ProcessBuilder.Redirect.appendTo(
                directory.resolve("postgresql.log").toFile());
        var secured = directory.resolve("postgresql.secured");
        var isNew = !Files.exists(secured);
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setDataDirectory(directory.postgresql())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                // The library is made for tests and turns these off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF-8");
        if (!isNew) {
            return builder.setConnectConfig("password", password)
                    .setDataDirectoryCustomizer(EmbeddedDatabase::requirePassword)
                    .start();
        }
        // A role gets its password from a running server: until it has one, an empty database trusts this machine.
        try (var server = builder.start();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + OWNER + " password '" + password + "'");
        }
        requirePassword(directory.postgresql().toFile());
        Files.createFile(secured);
        return launch(directory, password);
    }

    private static void requirePassword(File data) {
        try {
            Files.writeString(
                    data.toPath().resolve("pg_hba.conf"),
                    "# Written by Măng Non at every start.\nhost all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that somebody else took meanwhile goes unnoticed: ask who answers. */
    private static void verifyOurs(EmbeddedPostgres server, Path data, String password) throws SQLException {
        var source = server.getPostgresDatabase(Map.of("password", password));
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            rows.next();
            if (!Path.of(rows.getString(1)).equals(data)) {
                throw new Unavailable(
                        "Port %d is answered by another PostgreSQL. Start again.".formatted(server.getPort()));
            }
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** The role that owns everything, for migrations. */
    public String owner() {
        return OWNER;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    public String username() {
        return APPLICATION;
    }

    public String password() {
        return applicationPassword;
    }

    /** Which files these are: a copy has the same content, but was made at another time. */
    String files() throws IOException {
        return directory.identity();
    }

    /** What the application is to be told of it, by the names of its configuration. */
    Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", username(),
                "quarkus.datasource.password", password(),
                "quarkus.liquibase.username", owner(),
                "quarkus.liquibase.password", ownerPassword());
    }

    @Override
    public void close() {
        try {
            server.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
