package vn.mangnon.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.mangnon.vault.VaultKeys;

/**
 * Starts the server; first, when no database is configured, the embedded one, with the demonstration on it and the server
 * on loopback only.
 */
@QuarkusMain
public class Main {

    /** What is left to do once the last request has its answer. */
    private static final Duration LAST_THINGS = Duration.ofSeconds(5);

    public static void main(String... args) throws IOException, SQLException {
        var config = ConfigProvider.getConfig();
        // The build starts us once to see which classes a start needs, and stops before anything is opened.
        if (System.getProperty("quarkus.appcds.generate") != null) {
            Quarkus.run(args);
            return;
        }
        var directory = config.getOptionalValue("mangnon.data.dir", String.class)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".mangnon"))
                .toAbsolutePath();
        var embeddedKeys = directory.resolve("keys").resolve("vault");
        try {
            if (KeyCommands.run(args, config, embeddedKeys)) {
                return;
            }
        } catch (VaultKeys.Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(1);
        }
        keepTracesIfTheyGoSomewhere(config);
        var isConfigured = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .isPresent();
        if (List.of(args).contains(VerifyAudit.ARGUMENT)) {
            System.exit(
                    isConfigured
                            ? VerifyAudit.ofConfigured(config, System.out)
                            : VerifyAudit.ofEmbedded(directory, System.out));
        }
        if (isConfigured) {
            try {
                if (Migrations.areElsewhere(config)) {
                    Migrations.requireDone(config);
                } else {
                    keepLiquibaseOffTheConsole();
                }
                requireKeys(config);
            } catch (Migrations.Missing | VaultKeys.Unusable missing) {
                System.err.println(missing.getMessage());
                System.exit(1);
            }
            Quarkus.run(args);
            return;
        }
        try {
            var database = EmbeddedDatabase.start(directory);
            if (Migrations.areDone(database)) {
                System.setProperty("quarkus.liquibase.migrate-at-start", "false");
            } else {
                keepLiquibaseOffTheConsole();
            }
            var keys = SigningKeys.in(directory.resolve("keys"));
            database.configuration().forEach(System::setProperty);
            System.setProperty(
                    "smallrye.jwt.sign.key.location", keys.privateKey().toUri().toString());
            System.setProperty(
                    "mp.jwt.verify.publickey.location", keys.publicKey().toUri().toString());
            System.setProperty(
                    "mangnon.audit.key",
                    PrivateFiles.secret(directory.resolve("keys").resolve("audit.key")));
            System.setProperty("mangnon.vault.keys", VaultFiles.in(embeddedKeys).toString());
            System.setProperty("mangnon.database.files", database.files());
            System.setProperty("mangnon.demo.enabled", "true");
            // Whatever else is configured: this is for trial on one's own machine.
            System.setProperty("quarkus.http.host", "127.0.0.1");
            run(args, database, limitOfShutdown(config));
        } catch (EmbeddedDatabase.Unavailable | VaultKeys.Unusable unavailable) {
            System.err.println(unavailable.getMessage());
            System.exit(1);
        }
    }

    /** A migration reads no record and needs none. */
    private static void requireKeys(Config config) {
        if (config.getOptionalValue("quarkus.init-and-exit", Boolean.class).orElse(false)) {
            return;
        }
        VaultKeys.read(KeyCommands.configured(config).orElseThrow(VaultKeys.Unusable::notConfigured));
    }

    /** Spans cost each request something, so they are made only where a collector is named for them. */
    private static void keepTracesIfTheyGoSomewhere(Config config) {
        var collector = Stream.of(
                        "quarkus.otel.exporter.otlp.traces.endpoint",
                        "quarkus.otel.exporter.otlp.endpoint",
                        "otel.exporter.otlp.traces.endpoint",
                        "otel.exporter.otlp.endpoint")
                .flatMap(name -> config.getOptionalValue(name, String.class).stream())
                .findFirst();
        if (collector.isEmpty()) {
            return;
        }
        System.setProperty("quarkus.otel.exporter.otlp.endpoint", collector.get());
        System.setProperty("quarkus.otel.sdk.disabled", "false");
    }

    /** It tells its progress there past the log and its format, which may be JSON. */
    private static void keepLiquibaseOffTheConsole() {
        System.setProperty("liquibase.command.showSummary", "OFF");
        try {
            Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As long as Quarkus may take for requests that still come in and those that still run, and a little more. */
    private static Duration limitOfShutdown(Config config) {
        return Stream.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout")
                .flatMap(name -> config.getOptionalValue(name, Duration.class).stream())
                .reduce(LAST_THINGS, Duration::plus);
    }

    /**
     * The database ends after the application, also when the machine is told to end both: the virtual machine then waits
     * for its hooks, but not for this thread.
     */
    private static void run(String[] args, EmbeddedDatabase database, Duration limit) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stopped.await(limit.toSeconds(), TimeUnit.SECONDS);
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
