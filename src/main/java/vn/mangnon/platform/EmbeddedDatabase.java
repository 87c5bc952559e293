package vn.mangnon.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** How long a server left behind may take to write down what it has. */
    private static final Duration ORPHAN_SHUTDOWN = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final Path data;
    private final String password;
    private final String applicationPassword;
    private final FileChannel lockFile;

    private EmbeddedDatabase(
            EmbeddedPostgres server, Path data, String password, String applicationPassword, FileChannel lockFile) {
        this.server = server;
        this.data = data;
        this.password = password;
        this.applicationPassword = applicationPassword;
        this.lockFile = lockFile;
    }

    /**
     * @param directory where the data lies; made if it is not there
     * @throws Unavailable when another server is using the directory, or the database does not come up
     */
    public static EmbeddedDatabase start(Path directory) throws IOException {
        Files.createDirectories(directory);
        var lockFile = lock(directory);
        var data = directory.resolve("postgresql");
        stopOrphan(data);
        var password = password(directory);
        LOG.infof("embedded PostgreSQL in %s: for trial and small sites; production has a server of its own", data);
        try {
            var server = launch(directory, data, password);
            verifyOurs(server, data, password);
            var applicationPassword = newPassword();
            admitApplication(server, password, applicationPassword);
            return new EmbeddedDatabase(server, data, password, applicationPassword, lockFile);
        } catch (IOException | SQLException | RuntimeException e) {
            lockFile.close();
            throw e instanceof Unavailable unavailable
                    ? unavailable
                    : new Unavailable("The embedded PostgreSQL in %s did not start: %s".formatted(data, e));
        }
    }

    /** Held as long as the process lives, however it ends. */
    private static FileChannel lock(Path directory) throws IOException {
        var channel =
                FileChannel.open(directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException held) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new Unavailable("""
                    Thư mục dữ liệu %1$s đang được một máy chủ Măng Non khác sử dụng. Hãy dừng máy chủ đó, hoặc đặt \
                    MANGNON_DATA_DIR sang thư mục khác.
                    Another Măng Non is running on the data directory %1$s. Stop it, or set MANGNON_DATA_DIR to \
                    another directory.""".formatted(directory));
        }
        return channel;
    }

    /** After a kill of the application its PostgreSQL may still run; the lock says that nobody else needs it. */
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
        if (orphan.isEmpty()) {
            return;
        }
        LOG.infof("a PostgreSQL of an earlier start still runs (process %d): stopping it", pid);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(ORPHAN_SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            // Its write-ahead log holds everything it has acknowledged.
            orphan.get().destroyForcibly();
            orphan.get().onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process id is given again: only a PostgreSQL is one of ours. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static String password(Path directory) throws IOException {
        var file = directory.resolve("postgresql.password");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, newPassword().getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip();
    }

    private static String newPassword() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
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

    private static EmbeddedPostgres launch(Path directory, Path data, String password)
            throws IOException, SQLException {
        var secured = directory.resolve("postgresql.secured");
        var isNew = !Files.exists(secured);
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("postgresql.log").toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("postgresql.log").toFile()))
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
        requirePassword(data.toFile());
        Files.createFile(secured);
        return launch(directory, data, password);
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

    /** Which files these are: a copy has the same content, but was made at another time. */
    String files() throws IOException {
        var first = data.resolve("PG_VERSION");
        // PostgreSQL writes this one once. Where there is no such view (Windows), a copy is known by its creation.
        var views = first.getFileSystem().supportedFileAttributeViews();
        return views.contains("unix")
                ? Files.getAttribute(first, "unix:ino") + "." + millis(first, "unix:ctime")
                : millis(first, "creationTime");
    }

    private static String millis(Path file, String attribute) throws IOException {
        return String.valueOf(((FileTime) Files.getAttribute(file, attribute)).toMillis());
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** The role that owns everything, for migrations. */
    public String owner() {
        return OWNER;
    }

    public String ownerPassword() {
        return password;
    }

    public String username() {
        return APPLICATION;
    }

    public String password() {
        return applicationPassword;
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
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
