package vn.mangnon.audit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** Who did what, as the trail tells it, and who may ask. */
@QuarkusTest
class AuditTrailTest {

    @Inject
    World world;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @Test
    void a_look_at_a_child_is_on_record() {
        var id = registered(province.officer(), child("Nguyễn Thị Nhìn", province.commune()));
        as(province.chair()).get("/children/" + id).then().statusCode(200);
        accesses(id)
                .body("items", hasSize(2))
                .body("items[0].username", equalTo(province.chair()))
                .body("items[0].operation", equalTo("GET /children/{id}"))
                .body("items[0].actingFor", equalTo(province.commune().toString()))
                .body("items[0].subjectType", equalTo("CHILD"))
                .body("items[0].subjectId", equalTo(id))
                .body("items[0].outcome", equalTo("ALLOWED"))
                .body("items[0].at", notNullValue())
                .body("items[1].username", equalTo(province.officer()))
                .body("items[1].operation", equalTo("POST /children"));
    }

    @Test
    void what_only_looked_ends_in_the_message_of_its_entry_and_a_change_does_not() {
        var id = registered(province.officer(), child("Nguyễn Thị Cuối", province.commune()));
        assertEquals(0, endedByTheirEntry(() -> change(id, "{\"ethnicityCode\": \"06\"}")));
        assertEquals(
                1,
                endedByTheirEntry(() ->
                        as(province.officer()).get("/children/" + id).then().statusCode(200)));
    }

    /** How many connections ended a transaction so while this ran; where the driver ends one, it says it in capitals. */
    private long endedByTheirEntry(Runnable request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // Takes its own connection first.
            world.number("select 1");
            request.run();
            return world.number(
                    "select count(*) from pg_stat_activity where trim(query) = 'commit' and state_change > now()");
        });
    }

    @Test
    void the_hits_of_a_list_and_of_a_search_are_one_entry_each() {
        var first = registered(province.officer(), child("Nguyễn Thị Một", province.commune()));
        var second = registered(province.officer(), child("Nguyễn Thị Hai", province.commune()));
        as(province.officer()).get("/children").then().statusCode(200);
        as(province.chair())
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Thị Hai"))
                .post("/children/search")
                .then()
                .statusCode(200);
        entries(Map.of("username", province.officer()))
                .body("items[0].operation", equalTo("GET /children"))
                .body("items[0].subjectIds", containsInAnyOrder(first, second))
                .body("items[0].subjectId", nullValue());
        accesses(first).body("items.operation", not(hasItem("POST /children/search")));
        accesses(second)
                .body("items.operation", contains("POST /children/search", "GET /children", "POST /children"))
                .body("items.subjectId", everyItem(equalTo(second)));
    }

    @Test
    void nobody_is_recorded_as_seen_who_was_not_shown() {
        var theirs = registered(province.neighboursOfficer(), child("Nguyễn Thị Kia", province.neighbour()));
        as(province.officer()).get("/children").then().statusCode(200);
        as("auditor")
                .get("/children/" + theirs + "/accesses")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void a_change_tells_the_field_and_no_value_that_is_restricted() {
        var body = child("Nguyễn Thị Trước", province.commune());
        body.put("caregivers", List.of(Map.of("fullName", "Trần Văn Cha", "phone", "0912345678")));
        var id = registered(province.officer(), body);
        change(id, "{\"fullName\": \"Nguyễn Thị Sau\", \"status\": \"MOVED_AWAY\"}");
        change(id, "{\"fullName\": \"Nguyễn Thị Trước\", \"caregivers\": []}");
        var changes = entries(Map.of("subjectId", id, "username", province.officer()))
                .body("items", hasSize(3))
                .body("items.changes*.size()", contains(2, 1, 1))
                .body("items[0].changes[1].row", equalTo("PastCaregiver"))
                .body("items[0].changes[0].row", equalTo("Child"))
                .body("items[0].changes[0].id", equalTo(id))
                .body("items[0].changes[0].act", equalTo("CHANGED"))
                .body("items[0].changes[0].fields.caregivers.from", startsWith("hmac:"))
                .body("items[0].changes[0].fields.caregivers", not(hasKey("to")))
                .body("items[1].changes[0].fields.status.from", equalTo("ACTIVE"))
                .body("items[1].changes[0].fields.status.to", equalTo("MOVED_AWAY"))
                .body("items[2].changes[0].act", equalTo("CREATED"))
                .body("items[2].changes[0].fields.caregivers.to", startsWith("hmac:"))
                .body(
                        "items[2].changes[0].fields.'residence.adminUnitId'.to",
                        equalTo(province.commune().toString()))
                .extract();
        var before = changes.<String>path("items[2].changes[0].fields.fullName.to");
        var after = changes.<String>path("items[1].changes[0].fields.fullName.to");
        assertTrue(before.startsWith("hmac:") && after.startsWith("hmac:"), before + after);
        assertNotEquals(before, after);
        assertEquals(before, changes.path("items[1].changes[0].fields.fullName.from"));
        assertEquals(before, changes.path("items[0].changes[0].fields.fullName.to"));
        var text = changes.asString();
        for (var secret : List.of("Nguyễn", "Trần", "0912345678", "2018-05-06")) {
            assertFalse(text.contains(secret), secret);
        }
    }

    @Test
    void what_hangs_on_a_child_is_recorded_under_the_child() {
        var id = registered(province.officer(), child("Nguyễn Thị Phần", province.commune()));
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("category", "a", "since", "2020-01-01"))
                .post("/children/" + id + "/circumstances")
                .then()
                .statusCode(201);
        as(province.chair()).get("/children/" + id + "/circumstances").then().statusCode(200);
        entries(Map.of("subjectId", id))
                .body("items[0].operation", equalTo("GET /children/{childId}/circumstances"))
                .body("items[1].changes.row", containsInAnyOrder("Circumstance", "Child"))
                .body("items[1].changes.find { it.row == 'Circumstance' }.fields.since.to", equalTo("2020-01-01"))
                .body("items[1].changes.find { it.row == 'Circumstance' }.fields.category.to", startsWith("hmac:"));
    }

    @Test
    void who_reads_a_case_has_seen_its_child() {
        var id = registered(province.officer(), child("Nguyễn Thị Vụ", province.commune()));
        var opened = new HashMap<String, Object>(Map.of(
                "receivedAt", "2026-11-20T03:00:00Z",
                "channel", "HOTLINE_111",
                "incidentUnitId", province.commune().toString(),
                "summary", "Chuyện kể không ai được đọc lại ở đây"));
        opened.put("childId", id);
        var caseId = as(province.officer())
                .contentType(ContentType.JSON)
                .body(opened)
                .post("/cases")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(province.chair()).get("/cases/" + caseId).then().statusCode(200);
        accesses(id).body("items[0].operation", equalTo("GET /cases/{id}"));
        var text = entries(Map.of("subjectId", caseId))
                .body("items.operation", contains("GET /cases/{id}", "POST /cases"))
                .body("items.subjectType", everyItem(equalTo("CASE")))
                .extract()
                .asString();
        assertFalse(text.contains("Chuyện"), text);
    }

    @Test
    void a_refusal_outlives_its_rollback() {
        var id = registered(province.officer(), child("Nguyễn Thị Giấu", province.commune()));
        as(province.neighboursOfficer()).get("/children/" + id).then().statusCode(404);
        as("admin").get("/children/" + id).then().statusCode(403);
        change(province.neighboursOfficer(), id, "{\"fullName\": \"Khác\"}").statusCode(404);
        accesses(id)
                .body("items.outcome", contains("REFUSED", "REFUSED", "REFUSED", "ALLOWED"))
                .body(
                        "items.username",
                        contains(
                                province.neighboursOfficer(),
                                "admin",
                                province.neighboursOfficer(),
                                province.officer()))
                .body("items[0].operation", equalTo("PATCH /children/{id}"));
        entries(Map.of("subjectId", id, "outcome", "REFUSED")).body("items.status", contains(404, 403, 404));
    }

    @Test
    void a_child_that_does_not_exist_is_a_refusal_too() {
        var nobody = UUID.randomUUID().toString();
        as(province.officer()).get("/children/" + nobody).then().statusCode(404);
        entries(Map.of("subjectId", nobody)).body("items", hasSize(1)).body("items[0].status", equalTo(404));
    }

    @Test
    void what_is_not_valid_is_no_refusal_and_changes_nothing_on_record() {
        var id = registered(province.officer(), child("Nguyễn Thị Sai", province.commune()));
        change(province.officer(), id, "{\"sex\": null}").statusCode(422);
        accesses(id).body("items", hasSize(1));
    }

    @Test
    void a_repeated_answer_is_seen_again() {
        var key = UUID.randomUUID().toString();
        var body = child("Nguyễn Thị Lại", province.commune());
        var ids = java.util.stream.Stream.of(1, 2)
                .map(attempt -> as(province.officer())
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/children")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertEquals(ids.get(0), ids.get(1));
        accesses(ids.get(0)).body("items", hasSize(2));
    }

    @Test
    void signing_in_is_on_record_both_ways() {
        signIn("auditor", "mang-non-test-2026", 200);
        entries(Map.of("username", "auditor", "outcome", "ALLOWED"))
                .body("items.operation", hasItem("POST /auth/token"));
        signIn("integrator", "wrong-password-" + province.code(), 401);
        var text = entries(Map.of("username", "integrator", "outcome", "REFUSED"))
                .body("items[0].operation", equalTo("POST /auth/token"))
                .body("items[0].status", equalTo(401))
                .body("items[0].address", equalTo("127.0.0.1"))
                .extract()
                .asString();
        assertFalse(text.contains("wrong-password"), text);
    }

    @Test
    void an_account_is_recorded_with_what_it_may_do() {
        var administrator = world.account("administrator." + province.commune(), Duties.ADMINISTRATOR, province.id());
        var username = "moi" + province.code().toLowerCase(java.util.Locale.ROOT);
        var id = as(administrator)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username",
                        username,
                        "displayName",
                        "Người mới",
                        "password",
                        "mật khẩu rất dài",
                        "roles",
                        List.of(Duties.COMMUNE_OFFICER),
                        "scopes",
                        List.of(Map.of("adminUnitId", province.commune().toString()))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var text = entries(Map.of("subjectId", id))
                .body("items[0].username", equalTo(administrator))
                .body("items[0].changes[0].fields.duties.to", equalTo("[COMMUNE_OFFICER]"))
                .body("items[0].changes[0].fields.username.to", equalTo(username))
                .extract()
                .asString();
        assertFalse(text.contains("$2a$"), text);
    }

    @Test
    void pages_follow_one_another() {
        var id = registered(province.officer(), child("Nguyễn Thị Trang", province.commune()));
        for (int i = 0; i < 4; i++) {
            as(province.officer()).get("/children/" + id).then().statusCode(200);
        }
        var first = as("auditor")
                .get("/audit-entries?limit=3&count=exact&subjectId=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("total", equalTo(5))
                .extract();
        as("auditor")
                .get("/audit-entries?limit=3&subjectId=" + id + "&cursor=" + first.<String>path("next"))
                .then()
                .body("items", hasSize(2))
                .body("items[1].operation", equalTo("POST /children"))
                .body("next", nullValue());
    }

    @Test
    void days_are_those_of_vietnam() {
        var id = registered(province.officer(), child("Nguyễn Thị Ngày", province.commune()));
        entries(Map.of("subjectId", id, "from", "2026-11-22", "to", "2026-11-22"))
                .body("items", hasSize(1));
        entries(Map.of("subjectId", id, "from", "2026-11-23")).body("items", hasSize(0));
        entries(Map.of("subjectId", id, "to", "2026-11-21")).body("items", hasSize(0));
    }

    @Test
    void only_an_auditor_reads_the_trail() {
        for (var other : List.of(province.officer(), province.chair(), province.supervisor(), "admin")) {
            as(other).get("/audit-entries").then().statusCode(403);
        }
        anonymous().get("/audit-entries").then().statusCode(401);
    }

    @Test
    void who_saw_a_child_is_told_to_those_of_its_place() {
        var id = registered(province.officer(), child("Nguyễn Thị Ai", province.commune()));
        for (var near : List.of(province.officer(), province.chair(), province.supervisor(), "auditor")) {
            as(near).get("/children/" + id + "/accesses").then().statusCode(200);
        }
        var elsewhere = world.freshProvince();
        for (var far : List.of(province.neighboursOfficer(), elsewhere.officer(), elsewhere.supervisor())) {
            as(far).get("/children/" + id + "/accesses").then().statusCode(404);
        }
        as("admin").get("/children/" + id + "/accesses").then().statusCode(403);
    }

    private void change(String id, String patch) {
        change(province.officer(), id, patch).statusCode(200);
    }

    private static ValidatableResponse change(String account, String id, String patch) {
        return as(account)
                .contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/children/" + id)
                .then();
    }

    private static void signIn(String username, String password, int status) {
        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/auth/token")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse accesses(String id) {
        return as(province.officer())
                .get("/children/" + id + "/accesses")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse entries(Map<String, String> filters) {
        return as("auditor").queryParams(filters).get("/audit-entries").then().statusCode(200);
    }
}
