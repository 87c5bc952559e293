package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application with a Keycloak that says who somebody is: mvn verify -Pkeycloak. */
@EnabledIfSystemProperty(named = "keycloak.directory", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @TempDir
    static Path data;

    private Keycloak keycloak;
    private EmbeddedDatabase database;
    private PackagedApplication application;

    @BeforeAll
    void a_provider_and_an_application_that_trusts_it() throws Exception {
        keycloak = Keycloak.start(Path.of(System.getProperty("keycloak.directory")));
        keycloak.awaitReady(START);
        database = EmbeddedDatabase.start(data.toAbsolutePath());
        // As src/docs/operating.md says it, with no key to sign with.
        application = PackagedApplication.launch(
                        data,
                        Map.ofEntries(
                                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()),
                                Map.entry("QUARKUS_DATASOURCE_USERNAME", database.username()),
                                Map.entry("QUARKUS_DATASOURCE_PASSWORD", database.password()),
                                Map.entry("QUARKUS_LIQUIBASE_USERNAME", database.owner()),
                                Map.entry("QUARKUS_LIQUIBASE_PASSWORD", database.ownerPassword()),
                                Map.entry(
                                        "MANGNON_VAULT_KEYS",
                                        VaultFiles.in(data.toAbsolutePath().resolve("vault"))
                                                .toString()),
                                Map.entry("MANGNON_DEMO_ENABLED", "true"),
                                Map.entry("MP_JWT_VERIFY_ISSUER", keycloak.issuer("mang-non")),
                                Map.entry("MP_JWT_VERIFY_AUDIENCES", "mang-non"),
                                Map.entry("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keycloak.keys("mang-non")),
                                Map.entry("MP_JWT_VERIFY_PUBLICKEY_ALGORITHM", "RS256"),
                                Map.entry("QUARKUS_HTTP_CORS_ENABLED", "true"),
                                Map.entry("QUARKUS_HTTP_CORS_ORIGINS", "https://so.example.org")))
                .awaitReady(START);
    }

    @AfterAll
    void nothing_is_left_running() throws Exception {
        if (application != null) {
            application.end();
        }
        if (database != null) {
            database.close();
        }
        if (keycloak != null) {
            keycloak.end();
        }
    }

    @Test
    void a_token_says_who_and_the_account_here_says_what_he_may() throws Exception {
        var token = keycloak.token("mang-non", "mang-non-app", "thuongphuoc");
        var me = application.get("/api/v1/me", token);
        assertEquals(200, me.statusCode(), me.body());
        var said = new JsonObject(me.body());
        assertEquals("thuongphuoc", said.getString("username"));
        assertEquals(new JsonArray(List.of("COMMUNE_OFFICER")), said.getJsonArray("roles"));
        var scope = said.getJsonArray("scopes").getJsonObject(0);
        assertEquals(new JsonArray(List.of("COMMUNE_OFFICER")), scope.getJsonArray("duties"));
        var children = application.get("/api/v1/children?limit=1", token);
        assertEquals(200, children.statusCode(), children.body());
        assertEquals(403, application.get("/api/v1/users", token).statusCode());
    }

    @Test
    void whom_only_the_provider_knows_does_not_come_in() throws Exception {
        var token = keycloak.token("mang-non", "mang-non-app", "stranger");
        assertEquals(401, application.get("/api/v1/me", token).statusCode());
    }

    @Test
    void what_is_wrong_with_a_token_is_401_each_time_and_on_record() throws Exception {
        var good = keycloak.token("mang-non", "mang-non-app", "thuongphuoc");
        var strange = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var elsewhere = keycloak.token("elsewhere", "mang-non-app", "thuongphuoc");
        var header = header(good);
        var tokens = new TreeMap<>(Map.of(
                "of another realm", elsewhere,
                "for another audience", keycloak.token("mang-non", "another-app", "thuongphuoc"),
                "with another algorithm of the same realm", keycloak.token("mang-non", "ecdsa-app", "thuongphuoc"),
                "alg none", encoded(new JsonObject(Map.of("alg", "none", "typ", "JWT"))) + "." + payload(good) + ".",
                "a swapped key id",
                        resigned(header.copy().put("kid", header(elsewhere).getString("kid")), good, strange),
                "a key id that nobody has", resigned(header.copy().put("kid", "another"), good, strange),
                "a strange key under the right id", resigned(header, good, strange),
                "an address of keys of its own",
                        resigned(header.copy().put("jku", keycloak.keys("elsewhere")), good, strange),
                "the public key taken for a secret", signedWithThePublicKey(good),
                "a payload that was changed", changed(good)));
        var before = refused();
        var answers = new LinkedHashMap<String, Integer>();
        for (var token : tokens.entrySet()) {
            answers.put(
                    token.getKey(),
                    application.get("/api/v1/me", token.getValue()).statusCode());
        }
        tokens.keySet().forEach(which -> assertEquals(401, answers.get(which), which));
        assertEquals(before + tokens.size(), refused());
        assertEquals(200, application.get("/api/v1/me", good).statusCode());
    }

    @Test
    void a_token_that_has_expired_is_refused_though_it_was_good_a_moment_ago() throws Exception {
        var token = keycloak.token("mang-non", "brief-app", "thuongphuoc");
        assertEquals(200, application.get("/api/v1/me", token).statusCode());
        var before = refused();
        // One second, and the half minute by which clocks may differ.
        Awaitility.await()
                .atMost(Duration.ofSeconds(45))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> application.get("/api/v1/me", token).statusCode() == 401);
        assertTrue(refused() > before);
    }

    @Test
    void nobody_signs_in_here_where_there_is_no_key_to_sign_with() throws Exception {
        var answer = application.post(
                "/api/v1/auth/token",
                "none",
                "{\"username\": \"thuongphuoc\", \"password\": \"%s\"}".formatted(PackagedApplication.PASSWORD));
        assertEquals(404, answer.statusCode(), answer.body());
        assertEquals("SIGN_IN_ELSEWHERE", PackagedApplication.field(answer, "code"));
    }

    @Test
    void a_page_from_elsewhere_may_ask_only_if_it_was_named() throws Exception {
        var named = preflight("https://so.example.org");
        assertEquals(200, named.statusCode());
        assertEquals(
                "https://so.example.org",
                named.headers().firstValue("access-control-allow-origin").orElse(null));
        var other = preflight("https://ai-do.example.org");
        assertNull(other.headers().firstValue("access-control-allow-origin").orElse(null));
        assertNotEquals(200, other.statusCode());
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + application.port() + "/api/v1/children"))
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "authorization")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** Refused tries of nobody known that are on record. */
    private int refused() throws Exception {
        var auditor = keycloak.token("mang-non", "mang-non-app", "auditor");
        var entries = application.get("/api/v1/audit-entries?outcome=REFUSED&count=exact&limit=1", auditor);
        assertEquals(200, entries.statusCode(), entries.body());
        return new JsonObject(entries.body()).getInteger("total");
    }

    private static JsonObject header(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8));
    }

    private static String payload(String token) {
        return token.split("\\.")[1];
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }

    private static String resigned(JsonObject header, String token, PrivateKey key) throws Exception {
        var text = encoded(header) + "." + payload(token);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + BASE64.encodeToString(signature.sign());
    }

    /** HMAC with what everybody may read, for verifiers that believe the header. */
    private String signedWithThePublicKey(String token) throws Exception {
        var kid = header(token).getString("kid");
        var keys = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(keycloak.keys("mang-non")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var certificate = new JsonObject(keys.body())
                .getJsonArray("keys").stream()
                        .map(JsonObject.class::cast)
                        .filter(key -> kid.equals(key.getString("kid")))
                        .findFirst()
                        .orElseThrow()
                        .getJsonArray("x5c")
                        .getString(0);
        var text = encoded(new JsonObject(Map.of("alg", "HS256", "typ", "JWT", "kid", kid))) + "." + payload(token);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(certificate), "HmacSHA256"));
        return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String changed(String token) {
        var parts = token.split("\\.");
        var said = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        return parts[0] + "." + encoded(said.put("preferred_username", "admin")) + "." + parts[2];
    }
}
