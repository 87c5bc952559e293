package vn.mangnon.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.token;
import static vn.mangnon.platform.ConventionsTest.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.mangnon.World;

/** Without a good token there is no other answer than 401; and no way around by a path that two layers read differently. */
@QuarkusTest
class SignInFirstTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_every_request_is_401() {
        return Stream.of(
                        "",
                        "/",
                        "/children",
                        "/children/1",
                        "/children/1/assistances",
                        "/children/search",
                        "/cases",
                        "/cases/1",
                        "/cases/1/closure",
                        "/cases/1/emergency-measures",
                        "/campaigns",
                        "/campaigns/1/activities",
                        "/programme-models",
                        "/survey-rounds",
                        "/nowhere",
                        "/me",
                        "/users",
                        "/auth")
                .flatMap(path -> Stream.of(Method.values())
                        // A TRACE is none of the server's business, and a HEAD has no body to look at.
                        .filter(method -> method != Method.TRACE && method != Method.HEAD)
                        .map(method -> DynamicTest.dynamicTest(
                                method + " " + path,
                                () -> assertProblem(anonymous().request(method, path), 401, "UNAUTHENTICATED", "vi"))));
    }

    @Test
    void before_the_body_is_looked_at() {
        var bodies = Map.of(
                "text/plain", "A",
                "application/json", "{",
                "application/xml", "<a/>");
        bodies.forEach((type, body) -> anonymous()
                .contentType(type)
                .body(body)
                .post("/children")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer")));
        anonymous().accept("text/html").get("/children").then().statusCode(401);
        anonymous().get("/children?nonsense=1").then().statusCode(401);
    }

    @Test
    void before_a_large_body_is_read() throws IOException {
        // The length alone: the answer comes while the body has not.
        var request = "POST /api/v1/children HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 20000000\r\n\r\n{";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 401 Unauthorized", answer.readLine());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_token_that_is_not_good_is_401() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var another = generator.generateKeyPair().getPrivate();
        var good = token(province.officer());
        var tokens = new TreeMap<String, String>();
        tokens.put("garbage", "garbage");
        tokens.put("three parts of garbage", "a.b.c");
        tokens.put("signed by another key", Jwt.upn(province.officer()).jws().sign(another));
        tokens.put(
                "expired",
                Jwt.upn(province.officer())
                        .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                        .expiresAt(Instant.now().minus(Duration.ofHours(1)))
                        .sign());
        tokens.put(
                "of another issuer",
                Jwt.upn(province.officer()).issuer("https://elsewhere.example").sign());
        tokens.put(
                "for another audience",
                Jwt.upn(province.officer()).audience("elsewhere").sign());
        tokens.put("for an unknown account", token("nobody-of-this-name"));
        tokens.put("unsigned", unsigned(good, "none"));
        tokens.put("unsigned in capitals", unsigned(good, "NONE"));
        tokens.put("without its signature", good.substring(0, good.lastIndexOf('.') + 1));
        tokens.put("with another name", renamed(good, province.officer(), "admin"));
        assertEquals(200, as(province.officer()).get("/me").statusCode(), "the good one is good");
        return tokens.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(
                        bad.getKey(),
                        () -> assertProblem(
                                anonymous()
                                        .header("Authorization", "Bearer " + bad.getValue())
                                        .get("/me"),
                                401,
                                "UNAUTHENTICATED",
                                "vi")));
    }

    @Test
    void another_scheme_than_bearer_is_401() {
        for (var header : List.of("Basic YWRtaW46YWRtaW4=", "Bearer", "Bearer ", token(province.officer()))) {
            anonymous()
                    .header("Authorization", header)
                    .get("/me")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer"));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_path_that_can_be_read_in_two_ways_shows_nothing() {
        var name = "Trần Thị Đường Vòng";
        registered(province.officer(), child(name, province.commune()));
        return Stream.of(
                        "/api/v1/children;a",
                        "/api/v1;a/children",
                        "/api/v1/children%3ba",
                        "/api/v1/children%3Ba=b",
                        "/api/v1%2fchildren",
                        "/api%2Fv1/children",
                        "/api/v1//children",
                        "//api/v1/children",
                        "/api//v1/children",
                        "/api/v1/auth/../children",
                        "/api/v1/auth/%2e%2e/children",
                        "/q/%2e%2e/api/v1/children",
                        "/problems/../api/v1/children",
                        "/api/v1/./children",
                        "/api/v1/%2e/children",
                        "/api\\v1\\children",
                        "/api/v1/children%00",
                        "/api/v1/children%5c..",
                        "/%61pi/v1/children",
                        "/api/v1/children/..",
                        "/api/v1/auth/..;/children",
                        "/API/v1/children")
                .flatMap(path -> Stream.of("", "Authorization: Bearer " + token(province.officer()) + "\r\n")
                        .map(header -> DynamicTest.dynamicTest(
                                path + (header.isEmpty() ? " without" : " with") + " a token",
                                () -> assertShowsNothing(path, header, name))));
    }

    private static void assertShowsNothing(String path, String header, String name) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "Connection: close\r\n\r\n");
        assertTrue(answer.matches("(?s)HTTP/1.1 (400|401|404) .*"), answer);
        assertFalse(answer.contains(name), answer);
        assertFalse(answer.contains("\"items\""), answer);
        // Netty refuses a request line that it cannot read before anything of ours.
        if (answer.contains("X-Request-Id") || answer.contains("x-request-id")) {
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void outside_the_api_only_what_must_be_open_is() {
        for (var path : List.of("/q/health", "/q/openapi", "/problems/NOT_FOUND")) {
            given().get(path).then().statusCode(200);
        }
        for (var path : List.of("/problems/not_found", "/problems/fault.SIZE", "/problems/NOPE", "/problems/%2e%2e")) {
            assertTrue(given().urlEncodingEnabled(false).get(path).statusCode() >= 400, path);
        }
        given().get("/q/dev-ui").then().statusCode(404);
        given().get("/q/arc").then().statusCode(404);
    }

    @Test
    void signing_in_needs_no_token_and_has_the_same_limits() {
        var answer = anonymous()
                .contentType(ContentType.JSON)
                .body("{\"username\": \"" + "a".repeat(2_000_000) + "\"}")
                .post("/auth/token");
        assertProblem(answer, 413, "BODY_TOO_LARGE", "vi");
    }

    private static String unsigned(String token, String algorithm) {
        var header = "{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}";
        return encoded(header) + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static String renamed(String token, String from, String to) {
        var parts = token.split("[.]");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertTrue(claims.contains(from));
        return parts[0] + "." + encoded(claims.replace(from, to)) + "." + parts[2];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As it stands: every client would tidy the path. */
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
