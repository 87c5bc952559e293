package vn.mangnon.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

@QuarkusTest
class SignInTest {

    /** Of the demonstration's accounts; see application.properties. */
    private static final String PASSWORD = "mang-non-test-2026";

    @Inject
    TestClock clock;

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void the_right_password_gives_a_token_that_says_who_it_is() {
        var tokens = signIn("thuongphuoc", PASSWORD)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(3600))
                .extract();
        var me = me(tokens.path("accessToken"));
        me.then()
                .statusCode(200)
                .body("username", equalTo("thuongphuoc"))
                .body("roles", contains("COMMUNE_OFFICER"))
                .body("scopes.size()", equalTo(1));
        String unit = me.path("scopes[0].adminUnitId");
        as("thuongphuoc").get("/admin-units/" + unit).then().body("code", equalTo("29971"));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike() {
        var wrong = signIn("thuongphuoc", "not the password");
        var unknown = signIn("nobody.of.this.name", "not the password");
        wrong.then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        assertEquals(401, unknown.statusCode());
        assertEquals("WRONG_CREDENTIALS", wrong.path("code"));
        assertEquals(withoutTrace(wrong), withoutTrace(unknown));
    }

    /** Who invents names meets no account's limit; his address does. It is told as any guess is, whether or not the name exists. */
    @Test
    void who_invents_names_is_stopped_by_his_address() throws Exception {
        clock.timeIs("2026-11-22T08:00:00Z");
        var guesses = 500;
        for (int i = 0; i < guesses; i++) {
            // Ten are compared, the others refused before that: the test would take two minutes otherwise.
            assertEquals(i < 10 ? 401 : 429, signInFrom("127.0.0.2", "nobody-at-all"), "guess " + i);
        }
        assertEquals(429, signInFrom("127.0.0.2", "another-nobody"));
        assertEquals(429, signInFrom("127.0.0.2", "auditor"));
        assertEquals(401, signInFrom("127.0.0.3", "another-nobody"));
        assertEquals(401, signInFrom("127.0.0.3", "auditor"));
        clock.timeIs("2026-11-22T08:01:00Z");
        assertEquals(401, signInFrom("127.0.0.2", "another-nobody"));
    }

    /** The status; a loopback address can be chosen where a header could be forged. */
    private static int signInFrom(String address, String username) throws IOException {
        var body = "{\"username\": \"" + username + "\", \"password\": \"a wrong password\"}";
        try (var socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream()
                    .write(("POST " + World.API + "/auth/token HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @Test
    void an_account_without_a_password_cannot_sign_in_with_any() {
        var username = "elsewhere" + System.nanoTime();
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        username,
                        "displayName",
                        "Đăng nhập ở nơi khác",
                        "roles",
                        new String[] {"AUDITOR"},
                        "scopes",
                        new Object[] {Map.of("country", true)}))
                .post("/users")
                .then()
                .statusCode(201);
        // The last is what an unknown account's password is compared with.
        for (var guess : new String[] {"none", "null", "nobody's password"}) {
            signIn(username, guess).then().statusCode(401).body("code", equalTo("WRONG_CREDENTIALS"));
        }
    }

    @Test
    void a_refresh_token_works_once_and_gives_another() {
        String first = signIn("thuongphuoc.chair", PASSWORD).path("refreshToken");
        var second = refresh(first).then().statusCode(200).extract();
        assertNotEquals(first, second.path("refreshToken"));
        me(second.path("accessToken")).then().statusCode(200).body("username", equalTo("thuongphuoc.chair"));
        refresh(second.path("refreshToken")).then().statusCode(200);
    }

    @Test
    void a_refresh_token_that_is_used_twice_ends_its_sign_in_and_no_other() {
        String first = signIn("thuongphuoc.chair", PASSWORD).path("refreshToken");
        String another = signIn("thuongphuoc.chair", PASSWORD).path("refreshToken");
        String second = refresh(first).then().statusCode(200).extract().path("refreshToken");
        String third = refresh(second).then().statusCode(200).extract().path("refreshToken");
        var reused = refresh(first);
        reused.then().statusCode(401).body("code", equalTo("WRONG_CREDENTIALS"));
        assertEquals(withoutTrace(refresh("made-up")), withoutTrace(reused));
        refresh(third).then().statusCode(401);
        refresh(another).then().statusCode(200);
    }

    @Test
    void no_other_origin_is_let_in_by_a_browser() {
        for (var header : new String[] {"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials"}) {
            anonymous()
                    .header("Origin", "https://somewhere.example")
                    .contentType(ContentType.JSON)
                    .body(Map.of("username", "auditor", "password", PASSWORD))
                    .post("/auth/token")
                    .then()
                    .statusCode(200)
                    .header(header, nullValue());
            anonymous()
                    .header("Origin", "https://somewhere.example")
                    .header("Access-Control-Request-Method", "POST")
                    .options("/auth/token")
                    .then()
                    .header(header, nullValue());
        }
    }

    @Test
    void a_refresh_token_ends_after_thirty_days() {
        String token = signIn("auditor", PASSWORD).path("refreshToken");
        clock.timeIs("2026-12-22T03:00:00Z");
        refresh(token).then().statusCode(401);
        clock.reset();
        String another = signIn("auditor", PASSWORD).path("refreshToken");
        clock.timeIs("2026-12-22T02:59:59Z");
        refresh(another).then().statusCode(200);
    }

    @Test
    void a_refresh_token_that_was_never_given_out_is_401() {
        refresh("made-up").then().statusCode(401).body("code", equalTo("WRONG_CREDENTIALS"));
    }

    @Test
    void what_is_missing_is_told_all_at_once() {
        signIn(Map.of()).then().statusCode(422).body("errors.pointer", containsInAnyOrder("/username", "/password"));
        anonymous()
                .contentType(ContentType.JSON)
                .body("{\"refreshToken\": \" \"}")
                .post("/auth/refresh")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/refreshToken"));
        signIn(Map.of("username", "a", "password", "b", "grant", "c")).then().statusCode(400);
        anonymous().contentType(ContentType.JSON).post("/auth/token").then().statusCode(400);
    }

    @Test
    void a_problem_never_repeats_the_password() {
        var secret = "một mật khẩu rất riêng";
        for (var answer : new Response[] {
            signIn("thuongphuoc", secret),
            signIn(Map.of("username", secret, "password", secret.repeat(20))),
            signIn(Map.of("username", Map.of(secret, secret), "password", secret))
        }) {
            assertEquals(-1, answer.asString().indexOf(secret), answer.asString());
        }
    }

    @Test
    void a_disabled_account_cannot_use_its_token_any_more_nor_get_another() {
        var username = "leaving" + System.nanoTime();
        var created = as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        username,
                        "displayName",
                        "Người sắp nghỉ",
                        "password",
                        "mật khẩu đủ dài",
                        "roles",
                        new String[] {"AUDITOR"},
                        "scopes",
                        new Object[] {Map.of("country", true)}))
                .post("/users")
                .then()
                .statusCode(201)
                .extract();
        var tokens = signIn(username, "mật khẩu đủ dài").then().statusCode(200).extract();
        me(tokens.path("accessToken")).then().statusCode(200);
        as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", created.header("ETag"))
                .body("{\"enabled\": false}")
                .patch("/users/" + created.path("id"))
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        me(tokens.path("accessToken"))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("username", nullValue())
                .body("code", not(equalTo("INTERNAL_ERROR")));
        signIn(username, "mật khẩu đủ dài").then().statusCode(401);
        refresh(tokens.path("refreshToken")).then().statusCode(401);
    }

    @Test
    void a_token_that_was_verified_once_still_expires() throws InterruptedException {
        // The verifier allows clocks to differ by thirty seconds.
        var token = Jwt.upn("auditor")
                .issuedAt(System.currentTimeMillis() / 1000 - 3600)
                .expiresAt(System.currentTimeMillis() / 1000 - 28)
                .sign();
        me(token).then().statusCode(200);
        me(token).then().statusCode(200);
        Thread.sleep(3000);
        me(token).then().statusCode(401);
    }

    @Test
    void a_token_that_was_verified_once_vouches_for_no_other() {
        String token = signIn("auditor", PASSWORD).path("accessToken");
        me(token).then().statusCode(200);
        var signature = token.lastIndexOf('.') + 1;
        var last = token.charAt(signature) == 'A' ? 'B' : 'A';
        me(token.substring(0, signature) + last + token.substring(signature + 1))
                .then()
                .statusCode(401);
        var another = Jwt.upn("admin").sign();
        me(another.substring(0, another.lastIndexOf('.') + 1) + token.substring(signature))
                .then()
                .statusCode(401);
        me(token).then().statusCode(200);
    }

    private static Response signIn(String username, String password) {
        return signIn(Map.of("username", username, "password", password));
    }

    private static Response signIn(Map<String, ?> body) {
        return anonymous().contentType(ContentType.JSON).body(body).post("/auth/token");
    }

    private static Response refresh(String token) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/auth/refresh");
    }

    private static Response me(String accessToken) {
        return anonymous().auth().oauth2(accessToken).get("/me");
    }

    private static String withoutTrace(Response answer) {
        return answer.asString().replace(answer.header("X-Request-Id"), "id");
    }
}
