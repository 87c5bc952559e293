package vn.mangnon.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

/** Who is in, who is out again, and how often somebody may try to get in. */
@QuarkusTest
class SessionsTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String PASSWORD = "bưởi cam quýt mít";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    DataSource source;

    String username;
    String id;

    @BeforeEach
    void an_account_of_its_own() {
        username = "sessions" + SERIAL.incrementAndGet();
        id = as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        username,
                        "displayName",
                        "Người ra vào",
                        "password",
                        PASSWORD,
                        "roles",
                        List.of("AUDITOR"),
                        "scopes",
                        List.of(Map.of("country", true))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Nested
    class Ending_all_sessions {

        @Test
        void ends_access_and_refresh_tokens_at_once_and_leaves_other_accounts() {
            var here = signIn(PASSWORD);
            var there = signIn(PASSWORD);
            var other = signIn("auditor", "mang-non-test-2026");
            assertIn(here);
            assertIn(there);
            endByAdministrator().then().statusCode(204).body(equalTo(""));
            assertOut(here);
            assertOut(there);
            assertIn(other);
            // May be repeated.
            endByAdministrator().then().statusCode(204);
        }

        @Test
        void lets_who_knows_the_password_in_again_in_the_same_second() {
            for (int i = 0; i < 3; i++) {
                var before = signIn(PASSWORD);
                endByAdministrator().then().statusCode(204);
                var after = signIn(PASSWORD);
                assertIn(after);
                assertOut(before);
            }
        }

        @Test
        void is_noticed_by_another_replica_within_five_seconds() throws SQLException {
            var tokens = signIn(PASSWORD);
            assertIn(tokens);
            // As another replica does it: nobody here is told.
            try (var connection = source.getConnection();
                    var statement =
                            connection.prepareStatement("update account set sessions = sessions + 1 where id = ?")) {
                statement.setObject(1, UUID.fromString(id));
                assertEquals(1, statement.executeUpdate());
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(6))
                    .until(() -> me(tokens).statusCode() == 401);
        }

        @Test
        void ends_a_providers_tokens_by_their_time() {
            endByAdministrator().then().statusCode(204);
            var ended = clock.instant().getEpochSecond();
            assertEquals(401, meOfProvider(ended - 3600));
            // Its clock may be ahead of ours.
            assertEquals(401, meOfProvider(ended + 30));
            assertEquals(200, meOfProvider(ended + 31));
        }

        @Test
        void is_the_administrators_and_for_ones_own_everybodys() {
            as("thuongphuoc").delete("/users/" + id + "/sessions").then().statusCode(403);
            as("admin")
                    .delete("/users/" + UUID.randomUUID() + "/sessions")
                    .then()
                    .statusCode(404);
            anonymous().delete("/me/sessions").then().statusCode(401);
            var mine = signIn(PASSWORD);
            var elsewhere = signIn(PASSWORD);
            anonymous()
                    .auth()
                    .oauth2(mine.path("accessToken"))
                    .delete("/me/sessions")
                    .then()
                    .statusCode(204);
            assertOut(mine);
            assertOut(elsewhere);
            assertIn(signIn(PASSWORD));
        }
    }

    @Test
    void a_new_password_ends_what_was_begun_with_the_old_one() {
        var before = signIn(PASSWORD);
        changed("{\"password\": \"mít quýt cam bưởi\"}");
        assertOut(before);
        assertIn(signIn("mít quýt cam bưởi"));
    }

    @Test
    void another_change_ends_nothing() {
        var before = signIn(PASSWORD);
        changed("{\"displayName\": \"Tên mới\"}");
        assertIn(before);
    }

    @Test
    void a_disabled_account_that_is_enabled_again_begins_anew() {
        var before = signIn(PASSWORD);
        changed("{\"enabled\": false}");
        assertOut(before);
        changed("{\"enabled\": true}");
        assertOut(before);
        assertIn(signIn(PASSWORD));
    }

    @Test
    void a_password_that_everybody_tries_is_not_taken() {
        as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"password\": \"Mật khẩu 12345\"}")
                .patch("/users/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/password"))
                .body("errors[0].code", equalTo("PASSWORD_COMMON"));
    }

    @Nested
    class Ten_wrong_passwords_in_a_minute {

        @Test
        void lock_the_account_for_the_rest_of_it_whatever_is_tried_then() {
            for (int i = 0; i < 10; i++) {
                tried(username, "sai " + i)
                        .then()
                        .statusCode(401)
                        .header("RateLimit-Policy", equalTo("\"failed-sign-ins\";q=10;w=60"))
                        .header("RateLimit", equalTo("\"failed-sign-ins\";r=" + (9 - i) + ";t=60"));
            }
            var refused = tried(username, PASSWORD);
            refused.then()
                    .statusCode(429)
                    .header("Retry-After", equalTo("60"))
                    .header("RateLimit", equalTo("\"failed-sign-ins\";r=0;t=60"))
                    .header("Content-Type", equalTo("application/problem+json"))
                    .body("code", equalTo("FAILED_SIGN_INS_EXCEEDED"))
                    .body("title", equalTo("Nhập sai mật khẩu quá nhiều lần"))
                    .body("accessToken", nullValue());
            signIn("auditor", "mang-non-test-2026");
            clock.timeIs("2026-11-22T03:01:00Z");
            assertIn(signIn(PASSWORD));
        }

        @Test
        void are_told_alike_for_a_name_that_nobody_has_and_without_the_work_of_comparing() {
            var nobody = "nobody" + System.nanoTime();
            for (int i = 0; i < 10; i++) {
                assertEquals(401, tried(nobody, "sai " + i).statusCode());
                assertEquals(401, tried(username, "sai " + i).statusCode());
            }
            assertEquals(
                    World.withoutIds(tried(username, "sai")).replaceAll("\"instance.*?,", ""),
                    World.withoutIds(tried(nobody, "sai")).replaceAll("\"instance.*?,", ""));
            // bcrypt takes some hundred milliseconds each.
            var from = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                assertEquals(429, tried(nobody, "sai").statusCode());
            }
            var took = Duration.ofNanos(System.nanoTime() - from);
            assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, took.toString());
        }

        @Test
        void are_not_made_of_right_ones() {
            for (int i = 0; i < 12; i++) {
                signIn(PASSWORD);
            }
        }
    }

    private Response endByAdministrator() {
        return as("admin").delete("/users/" + id + "/sessions");
    }

    private void changed(String patch) {
        as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/users/" + id)
                .then()
                .statusCode(200);
    }

    private Response signIn(String password) {
        return signIn(username, password);
    }

    private static Response signIn(String username, String password) {
        var answer = tried(username, password);
        answer.then().statusCode(200);
        return answer;
    }

    private static Response tried(String username, String password) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/auth/token");
    }

    private static Response me(Response tokens) {
        return anonymous().auth().oauth2(tokens.path("accessToken")).get("/me");
    }

    /** Refreshing gives other tokens, so it is tried of who should be out only. */
    private static void assertIn(Response tokens) {
        assertEquals(200, me(tokens).statusCode());
    }

    private static void assertOut(Response tokens) {
        assertEquals(401, me(tokens).statusCode());
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", tokens.path("refreshToken")))
                .post("/auth/refresh")
                .then()
                .statusCode(401);
    }

    /** Another issuer's token says nothing of our sessions. */
    private int meOfProvider(long issuedAt) {
        var token = Jwt.upn(username)
                .issuedAt(issuedAt)
                .expiresAt(
                        Instant.ofEpochSecond(System.currentTimeMillis() / 1000).plusSeconds(600))
                .sign();
        return anonymous().auth().oauth2(token).get("/me").statusCode();
    }
}
