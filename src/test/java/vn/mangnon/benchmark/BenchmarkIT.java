package vn.mangnon.benchmark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import vn.mangnon.benchmark.Benchmark.Mode;
import vn.mangnon.benchmark.Benchmark.Plan;
import vn.mangnon.benchmark.Benchmark.Row;
import vn.mangnon.benchmark.Benchmark.Side;
import vn.mangnon.platform.EmbeddedDatabase;
import vn.mangnon.platform.PackagedApplication;
import vn.mangnon.platform.PreparedData;
import vn.mangnon.vault.Vault;
import vn.mangnon.vault.VaultKeys;

/**
 * The figures of the README, by {@code mvn verify -Pbenchmark}; otherwise a short run that only shows that it still works,
 * and holds nothing against a machine that has other things to do.
 */
@Isolated
@EnabledOnOs(value = OS.LINUX, disabledReason = "CPU is read from /proc")
class BenchmarkIT {

    private static final boolean WHOLE = Boolean.getBoolean("benchmark.whole");
    private static final int CHILDREN = WHOLE ? 100_000 : 1_000;
    private static final Plan PLAN = WHOLE
            ? new Plan(2_000, Duration.ofSeconds(150), Duration.ofSeconds(2), 9)
            : new Plan(50, Duration.ZERO, Duration.ofMillis(500), 1);

    /** {@code -Dbenchmark.only="read one,create"}: whoever works on some looks at these alone; empty for all. */
    private static final Set<String> ONLY = Stream.of(
                    System.getProperty("benchmark.only", "").split(","))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    /** What the instructions advise and the manifests say; both sides run with it. */
    private static final String OPTIONS = PackagedApplication.optionsOfProduction();

    private static final long RESIDENT_MEGABYTES = 350;

    /** CPU of the application without its trail ÷ CPU of the yardstick, PostgreSQL's included. */
    private static final double HIGHEST_RATIO = 4;

    @TempDir
    Path directory;

    private PackagedApplication application;
    private Process yardstick;

    @AfterEach
    void nothing_is_left_running() throws InterruptedException {
        if (yardstick != null) {
            yardstick.destroyForcibly().waitFor();
        }
        if (application != null) {
            application.end();
        }
    }

    @Test
    void what_a_request_costs() throws Exception {
        // Unpacking a database and making its tables needs more memory than any later start: that has been done.
        PreparedData.copyTo(directory);
        try (var database = EmbeddedDatabase.start(directory);
                var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword())) {
            BenchmarkData.load(
                    connection,
                    CHILDREN,
                    new Vault(VaultKeys.read(directory.resolve("keys").resolve("vault"))));
        }
        start();
        try (var connection = database().connect()) {
            var data = new BenchmarkData(connection);
            var before = data.number("select count(*) from child");
            var yardstickPort = startYardstick();
            var tokens = signIn(data);
            var benchmark = new Benchmark(
                    new Side(application.port(), application.pid()),
                    new Side(yardstickPort, yardstick.pid()),
                    database().postmaster(),
                    data,
                    tokens);
            var rows = benchmark.run(PLAN, ONLY);
            var measured = report(data, rows);
            System.out.println(measured);
            if (ONLY.isEmpty()) {
                var walls = walls(benchmark);
                System.out.println(walls);
                Files.writeString(Path.of("target", "benchmark.md"), measured + walls);
                assertTrue(data.number("select count(*) from child") > before, "children were created");
            }
            if (WHOLE) {
                assertAimsReached(rows);
            }
        }
    }

    private void assertAimsReached(List<Row> rows) throws IOException {
        var peak = ProcessorTime.megabytes(application.pid(), "VmHWM");
        var aims = rows.stream()
                .<Executable>map(row -> () -> assertTrue(
                        row.ratio(row.unrecorded()) <= HIGHEST_RATIO,
                        row.operation() + ": " + row.ratio(row.unrecorded())));
        assertAll(Stream.concat(
                aims,
                Stream.of(
                        () -> assertTrue(peak < RESIDENT_MEGABYTES, "resident memory at its peak: " + peak + " MB"))));
    }

    private void start() throws IOException {
        var environment = new HashMap<>(PackagedApplication.allocatorOfProduction());
        // Few officers ask here for many: what a search costs is to be seen, and not that there is a limit to them.
        environment.put("MANGNON_LIMITS_NAME_SEARCHES_PER_SECOND", "100000");
        application = PackagedApplication.launch(directory, environment, List.of(OPTIONS.split(" ")));
        application.awaitReady(Duration.ofMinutes(3));
    }

    private Map<String, String> signIn(BenchmarkData data) throws IOException, InterruptedException {
        var tokens = new HashMap<String, String>();
        tokens.put(BenchmarkData.SUPERVISOR, application.signIn(BenchmarkData.SUPERVISOR));
        for (int commune = 0; commune < data.communes(); commune++) {
            tokens.put(data.officer(commune), application.signIn(data.officer(commune)));
        }
        return tokens;
    }

    private int startYardstick() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Without it each answer of the JDK's server waits for the client's acknowledgement.
                        "-Dsun.net.httpserver.nodelay=true",
                        Yardstick.class.getName(),
                        String.valueOf(port),
                        database().url(),
                        "postgres",
                        database().password())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(Path.of("target"), "yardstick-", ".log")
                        .toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("JAVA_TOOL_OPTIONS", OPTIONS);
        yardstick = builder.start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> answers(port));
        return port;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String report(BenchmarkData data, List<Row> rows) throws IOException, SQLException {
        var text = new StringBuilder("""

                %d cores (%s), JDK %s, PostgreSQL %s with fsync; %,d children and %,d deadlines of %d communes; %d connections;
                `%s`: %d MB resident, %d MB at its peak.

                | | requests/s | p50 ms | p99 ms | CPU ms: server | PostgreSQL | yardstick: server | PostgreSQL | ratio | without trail | first %,d: CPU ms |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """.formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("java.version"),
                        data.texts("select split_part(version(), ' ', 2)").get(0),
                        CHILDREN,
                        data.number("select count(*) from report_deadline where receiver_path = '/BM/'"),
                        data.communes(),
                        Benchmark.CONNECTIONS,
                        OPTIONS,
                        ProcessorTime.megabytes(application.pid(), "VmRSS"),
                        ProcessorTime.megabytes(application.pid(), "VmHWM"),
                        PLAN.warmUp()));
        for (var row : rows) {
            var mine = row.application();
            text.append("| %s | %.0f | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f | %.1f | **%.1f** | %.2f |%n"
                    .formatted(
                            row.operation(),
                            Row.median(mine, round -> round.result().perSecond()),
                            Row.median(mine, round -> round.result().millisAt(0.5)),
                            Row.median(mine, round -> round.result().millisAt(0.99)),
                            Row.median(mine, Benchmark.Round::server),
                            Row.median(mine, Benchmark.Round::postgres),
                            Row.median(row.yardstick(), Benchmark.Round::server),
                            Row.median(row.yardstick(), Benchmark.Round::postgres),
                            row.ratio(mine),
                            row.ratio(row.unrecorded()),
                            row.cold().cpu()));
        }
        return text.toString();
    }

    private static String walls(Benchmark benchmark) throws Exception {
        var tables = "child protection_case child_caregiver child_circumstance assistance".split(" ");
        var modes = List.of(
                new Mode("as it is", "select 1", "select 1"),
                new Mode("row level security off", switched(tables, "disable"), switched(tables, "enable")),
                Benchmark.NOT_RECORDED);
        var text = new StringBuilder("""

                | | read one: requests/s | CPU ms: server | PostgreSQL | search: requests/s | CPU ms: server | PostgreSQL |
                |---|---:|---:|---:|---:|---:|---:|
                """);
        benchmark.walls(modes, PLAN).forEach((mode, operations) -> {
            text.append("| ").append(mode.name());
            operations
                    .values()
                    .forEach(rounds -> text.append(" | %.0f | %.2f | %.2f"
                            .formatted(
                                    Row.median(rounds, round -> round.result().perSecond()),
                                    Row.median(rounds, Benchmark.Round::server),
                                    Row.median(rounds, Benchmark.Round::postgres))));
            text.append(" |\n");
        });
        return text.toString();
    }

    private static String switched(String[] tables, String word) {
        return Stream.of(tables)
                .map(table -> "alter table " + table + " " + word + " row level security")
                .collect(Collectors.joining("; "));
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private DatabaseOfBenchmark database() {
        return new DatabaseOfBenchmark(directory);
    }
}
