package vn.mangnon.platform;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A Keycloak of its own, from its distribution, with the realms of src/test/resources/keycloak; on loopback only. */
final class Keycloak {

    static final String PASSWORD = "mat-khau-thu-2026";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private Keycloak(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static Keycloak start(Path distribution) throws IOException {
        var imported = Files.createDirectories(distribution.resolve("data/import"));
        for (var realm : List.of("mang-non.json", "elsewhere.json")) {
            Files.write(imported.resolve(realm), Files.readAllBytes(Path.of("src/test/resources/keycloak", realm)));
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var log = Files.createTempFile(Path.of("target"), "keycloak-", ".log");
        var builder = new ProcessBuilder(
                        "bash",
                        distribution.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // It chooses its own garbage collector.
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return new Keycloak(builder.start(), port, log);
    }

    Keycloak awaitReady(Duration limit) {
        Awaitility.await().atMost(limit).pollInterval(Duration.ofMillis(500)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended before it was ready:\n" + Files.readString(log));
            }
            try {
                return HTTP.send(
                                        HttpRequest.newBuilder(URI.create(keys("elsewhere")))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
        return this;
    }

    String issuer(String realm) {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    /** Where its public keys stand (JWKS). */
    String keys(String realm) {
        return issuer(realm) + "/protocol/openid-connect/certs";
    }

    /** An access token by the password of its user. */
    String token(String realm, String client, String username) throws IOException, InterruptedException {
        var form = Map.of("grant_type", "password", "client_id", client, "username", username, "password", PASSWORD);
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body()).getString("access_token");
    }

    void end() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }
}
