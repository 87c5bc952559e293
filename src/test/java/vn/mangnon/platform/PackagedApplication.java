package vn.mangnon.platform;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** The application as its users start it: a process of its own, on its own data directory. */
public final class PackagedApplication {

    static final String PASSWORD = "mat-khau-thu-2026";

    /** Most of these processes end before the second compiler is done: without it a start costs half the processor time. */
    private static final List<String> STARTED_QUICKLY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final AtomicInteger NEXT_PORT = new AtomicInteger(20_000 + new Random().nextInt(10_000));

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private PackagedApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** The options of the virtual machine with which it is deployed. */
    public static String optionsOfProduction() {
        return ManifestsTest.environment(Manifests.of("production"), "mang-non").get("JDK_JAVA_OPTIONS");
    }

    /** The variables of the C library's allocator with which it is deployed. */
    public static Map<String, String> allocatorOfProduction() {
        return ManifestsTest.environment(Manifests.of("production"), "mang-non").entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("MALLOC_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static PackagedApplication launch(Path data) throws IOException {
        return launch(data, Map.of());
    }

    static PackagedApplication launch(Path data, Map<String, String> environment) throws IOException {
        return launch(data, environment, STARTED_QUICKLY);
    }

    /** @param options of the virtual machine */
    public static PackagedApplication launch(Path data, Map<String, String> environment, List<String> options)
            throws IOException {
        var port = freePort();
        var command = new ArrayList<String>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(
                List.of("-XX:SharedArchiveFile=app-cds.jsa", "-Dquarkus.http.port=" + port, "-jar", "quarkus-run.jar"));
        var log = Files.createTempFile(Path.of("target"), "application-", ".log");
        var builder = new ProcessBuilder(command)
                .directory(new File(System.getProperty("application.directory")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MANGNON_DATA_DIR", data.toAbsolutePath().toString());
        builder.environment().put("MANGNON_DEMO_PASSWORD", PASSWORD);
        builder.environment().putAll(environment);
        return new PackagedApplication(builder.start(), port, log);
    }

    /** On a database that was configured, made of a copy of {@link PreparedData}. */
    static PackagedApplication onDatabase(Path data, EmbeddedDatabase database) throws IOException {
        return onDatabase(data, database, Map.of());
    }

    static PackagedApplication onDatabase(Path data, EmbeddedDatabase database, Map<String, String> environment)
            throws IOException {
        var keys = SigningKeys.in(data.toAbsolutePath().resolve("keys"));
        var all = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_LIQUIBASE_USERNAME", database.owner(),
                "QUARKUS_LIQUIBASE_PASSWORD", database.ownerPassword(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicKey().toUri().toString(),
                "SMALLRYE_JWT_SIGN_KEY_LOCATION", keys.privateKey().toUri().toString(),
                "MANGNON_VAULT_KEYS", VaultFiles.in(keysOfVault(data)).toString()));
        all.putAll(environment);
        return launch(data, all);
    }

    /** Where an embedded database has them, and those that are made of a copy of one. */
    static Path keysOfVault(Path data) {
        return data.toAbsolutePath().resolve("keys").resolve("vault");
    }

    public PackagedApplication awaitReady(Duration limit) {
        Awaitility.await().atMost(limit).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended before it was ready:\n" + log());
            }
            return isReady();
        });
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(uri("/q/health/ready")).build()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String signIn(String username) throws IOException, InterruptedException {
        var body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD);
        return field(post("/api/v1/auth/token", "none", body), "accessToken");
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    HttpResponse<String> post(String path, String token, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        return send((headers.length == 0 ? request : request.headers(headers))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static String field(HttpResponse<String> response, String name) {
        return new io.vertx.core.json.JsonObject(response.body()).getString(name);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** SIGKILL: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM. */
    public void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    public int port() {
        return port;
    }

    /** That it has used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM, without waiting for what comes of it. */
    void tellToEnd() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean ends(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Below those that the system hands out by itself: until the application takes it nobody else comes by it. */
    private static int freePort() {
        for (var port = NEXT_PORT.getAndIncrement(); ; port = NEXT_PORT.getAndIncrement()) {
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one.
            }
        }
    }
}
