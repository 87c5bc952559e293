package vn.mangnon.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts the server; first, when no database is configured, the embedded one, with the demonstration on it and the server
 * on loopback only.
 */
@QuarkusMain
public class Main {

    /** A little longer than quarkus.shutdown.timeout gives running requests. */
    private static final int SHUTDOWN_SECONDS = 25;

    public static void main(String... args) throws IOException {
        var config = ConfigProvider.getConfig();
        // The build starts us once to see which classes a start needs, and stops before anything is opened.
        if (System.getProperty("quarkus.appcds.generate") != null) {
            Quarkus.run(args);
            return;
        }
        if (config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent()) {
            Quarkus.run(args);
            return;
        }
        var directory = config.getOptionalValue("mangnon.data.dir", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".mangnon"))
                .toAbsolutePath();
        try {
            var database = EmbeddedDatabase.start(directory);
            var keys = SigningKeys.in(directory.resolve("keys"));
            System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", database.username());
            System.setProperty("quarkus.datasource.password", database.password());
            System.setProperty(
                    "smallrye.jwt.sign.key.location", keys.privateKey().toUri().toString());
            System.setProperty(
                    "mp.jwt.verify.publickey.location", keys.publicKey().toUri().toString());
            System.setProperty("mangnon.demo.enabled", "true");
            // Whatever else is configured: this is for trial on one's own machine.
            System.setProperty("quarkus.http.host", "127.0.0.1");
            run(args, database);
        } catch (EmbeddedDatabase.Unavailable unavailable) {
            System.err.println(unavailable.getMessage());
            System.exit(1);
        }
    }

    /**
     * The database ends after the application, also when the machine is told to end both: the virtual machine then waits
     * for its hooks, but not for this thread.
     */
    private static void run(String[] args, EmbeddedDatabase database) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stopped.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            database.close();
        }));
        Quarkus.run(
                null,
                (exitCode, failure) -> {
                    if (failure != null) {
                        // With a handler of ours Quarkus says nothing, and by now its log is closed.
                        failure.printStackTrace();
                    }
                    stopped.countDown();
                    // Blocks while the machine is stopping already, and then the hook above does what is left.
                    System.exit(exitCode);
                },
                args);
    }
}
