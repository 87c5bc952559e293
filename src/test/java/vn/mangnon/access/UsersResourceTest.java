package vn.mangnon.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;

@QuarkusTest
class UsersResourceTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String PASSWORD = "bưởi cam quýt mít";

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Nested
    class As_the_administrator {

        @Test
        void an_account_that_is_made_can_sign_in() {
            var account = account();
            var created = created(account);
            created.then()
                    .statusCode(201)
                    .header("Location", endsWith("/api/v1/users/" + created.path("id")))
                    .header("ETag", equalTo("\"0\""))
                    .body("username", equalTo(account.get("username")))
                    .body("roles", contains("COMMUNE_OFFICER"))
                    .body("scopes.adminUnitId", contains(province.commune().toString()))
                    .body("enabled", equalTo(true));
            assertEquals(200, signIn(account.get("username"), PASSWORD));
            as((String) account.get("username")).get("/children").then().statusCode(200);
        }

        @Test
        void the_password_stands_in_no_answer() {
            var account = account();
            var created = created(account);
            var id = created.<String>path("id");
            var changed = patched(id, "{\"password\": \"" + PASSWORD + " mới\"}", "*");
            var refused = patched(id, "{\"password\": \"" + PASSWORD + "\", \"roles\": []}", "*");
            changed.then().statusCode(200);
            refused.then().statusCode(422);
            for (var answer : List.of(
                    created,
                    changed,
                    refused,
                    as("admin").get("/users/" + id),
                    as("admin").get("/users?limit=200"),
                    as((String) account.get("username")).get("/me"))) {
                assertFalse(answer.asString().contains("assword"), answer.asString());
                assertFalse(answer.asString().contains(PASSWORD), answer.asString());
                assertFalse(answer.asString().contains("$2a$"), answer.asString());
            }
            assertEquals(401, signIn(account.get("username"), PASSWORD));
            assertEquals(200, signIn(account.get("username"), PASSWORD + " mới"));
        }

        @Test
        void a_user_name_is_given_once() {
            var account = account();
            created(account).then().statusCode(201);
            created(account).then().statusCode(409).body("code", equalTo("USERNAME_TAKEN"));
        }

        @Test
        void an_id_of_the_clients_own_is_kept_and_used_once() {
            var account = account();
            var id = UUID.randomUUID().toString();
            account.put("id", id);
            created(account).then().statusCode(201).body("id", equalTo(id));
            account.put("username", "another" + SERIAL.incrementAndGet());
            created(account)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("ID_TAKEN"))
                    .header("Location", endsWith("/api/v1/users/" + id));
        }

        @Test
        void what_is_wrong_is_told_all_at_once() {
            var both = new HashMap<>(Map.of("country", true, "adminUnitId", province.commune()));
            var account = account();
            account.put("username", "Viết Hoa");
            account.put("displayName", " ");
            account.put("password", "ngắn");
            account.put("roles", List.of("COMMUNE_OFFICER", "KING"));
            account.put("scopes", List.of(Map.of(), both, Map.of("country", false)));
            created(account)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.pointer",
                            containsInAnyOrder(
                                    "/username",
                                    "/displayName",
                                    "/password",
                                    "/roles/1",
                                    "/scopes/0",
                                    "/scopes/1",
                                    "/scopes/2"));
        }

        @Test
        void a_password_has_twelve_characters_and_at_most_seventy_two_bytes() {
            var plain = "muoi hai trai dua nuoc ben bo song Tien mua nuoc noi thang Chin, que ngoai toi do";
            var threeBytesEach = "ấầẩẫậếềểễệốồổỗộớờởỡợứừửữựắ";
            assertPassword(plain.substring(0, 11), 422);
            assertPassword(plain.substring(0, 12), 201);
            assertPassword(plain.substring(0, 72), 201);
            assertPassword(plain.substring(0, 73), 422);
            // Three bytes each: 24 fit, a 25th does not.
            assertPassword(threeBytesEach.substring(0, 24), 201);
            assertPassword(threeBytesEach.substring(0, 25), 422);
        }

        private void assertPassword(String password, int status) {
            var account = account();
            account.put("password", password);
            created(account).then().statusCode(status);
            if (status == 201) {
                assertEquals(200, signIn(account.get("username"), password));
            }
        }

        @Test
        void a_change_needs_the_version_it_was_made_from() {
            var id = created(account()).<String>path("id");
            var patch = "{\"displayName\": \"Tên mới\"}";
            as("admin")
                    .contentType(MERGE_PATCH)
                    .body(patch)
                    .patch("/users/" + id)
                    .then()
                    .statusCode(428);
            patched(id, patch, "\"0\"")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"1\""))
                    .body("displayName", equalTo("Tên mới"));
            patched(id, patch, "\"0\"").then().statusCode(412).body("code", equalTo("VERSION_STALE"));
        }

        @Test
        void the_user_name_and_the_id_stay() {
            var id = created(account()).<String>path("id");
            patched(id, "{\"username\": \"other\", \"id\": \"" + UUID.randomUUID() + "\"}", "*")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", containsInAnyOrder("/username", "/id"));
        }

        @Test
        void a_duty_that_is_taken_away_is_gone_at_once() {
            var account = account();
            var id = created(account).<String>path("id");
            as((String) account.get("username")).get("/children").then().statusCode(200);
            patched(id, "{\"roles\": [\"SUPERVISOR\"]}", "*").then().statusCode(200);
            as((String) account.get("username")).get("/children").then().statusCode(403);
        }

        @Test
        void a_scope_gives_access_to_its_last_day_and_not_longer() {
            registered(province.officer(), child("Trần Thị Hạn", province.commune()));
            // The tests' today is 2026-11-22.
            assertEquals(1, childrenSeenWithScopeUntil("2026-11-22"));
            assertEquals(0, childrenSeenWithScopeUntil("2026-11-21"));
        }

        private int childrenSeenWithScopeUntil(String day) {
            var account = account();
            account.put("scopes", List.of(Map.of("adminUnitId", province.commune(), "until", day)));
            created(account).then().statusCode(201);
            var username = (String) account.get("username");
            var seen = as(username)
                    .get("/children")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<?>>path("items");
            as(username)
                    .contentType(ContentType.JSON)
                    .body(child("Trần Văn Mới", province.commune()))
                    .post("/children")
                    .then()
                    .statusCode(seen.isEmpty() ? 403 : 201);
            return seen.size();
        }

        @Test
        void accounts_are_listed_by_name_page_by_page() {
            var first = as("admin")
                    .get("/users?limit=2")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .extract();
            var second = as("admin")
                    .queryParam("limit", 2)
                    .queryParam("cursor", first.<String>path("next"))
                    .get("/users")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(2))
                    .extract();
            List<String> names = new java.util.ArrayList<>(first.<List<String>>path("items.username"));
            names.addAll(second.<List<String>>path("items.username"));
            assertEquals(names.stream().sorted().distinct().toList(), names);
        }
    }

    @Nested
    class As_anybody_else {

        @Test
        void accounts_are_none_of_their_business() {
            for (var username : List.of(
                    province.officer(), province.chair(), province.supervisor(), "ministry", "auditor", "integrator")) {
                as(username).get("/users").then().statusCode(403).body("code", equalTo("DUTY_MISSING"));
                as(username).get("/users/" + UUID.randomUUID()).then().statusCode(403);
                as(username)
                        .contentType(ContentType.JSON)
                        .body(account())
                        .post("/users")
                        .then()
                        .statusCode(403);
                as(username)
                        .contentType(MERGE_PATCH)
                        .header("If-Match", "*")
                        .body("{}")
                        .patch("/users/" + UUID.randomUUID())
                        .then()
                        .statusCode(403);
            }
        }
    }

    private Map<String, Object> account() {
        return new HashMap<>(Map.of(
                "username",
                "made" + SERIAL.incrementAndGet(),
                "displayName",
                "Cán bộ mới",
                "password",
                PASSWORD,
                "roles",
                List.of("COMMUNE_OFFICER"),
                "scopes",
                List.of(Map.of("adminUnitId", province.commune()))));
    }

    private static Response created(Map<String, Object> account) {
        return as("admin").contentType(ContentType.JSON).body(account).post("/users");
    }

    private static Response patched(String id, String patch, String ifMatch) {
        return as("admin")
                .contentType(MERGE_PATCH)
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/users/" + id);
    }

    private static int signIn(Object username, String password) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/auth/token")
                .statusCode();
    }
}
