package vn.mangnon.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.platform.ConventionsTest.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

@QuarkusTest
class IdempotencyTest {

    private static final int AT_ONCE = 8;

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    String key;

    @BeforeEach
    void a_province_and_a_key_of_its_own() {
        province = world.freshProvince();
        key = UUID.randomUUID().toString();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void the_same_request_again_has_the_same_answer_and_writes_nothing() {
        var body = child("Lê Văn Lặp", province.commune());
        var first = posted(province.officer(), key, body);
        var second = posted(province.officer(), key, body);
        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.contentType(), second.contentType());
        assertEquals(first.<Map<String, ?>>path("$"), second.<Map<String, ?>>path("$"));
        assertEquals(1, childrenOf(province));
    }

    @Test
    void who_has_lost_the_place_is_not_shown_its_child_again() {
        var body = child("Lê Văn Lặp", province.commune());
        assertEquals(201, posted(province.officer(), key, body).statusCode());
        var account = as(province.officer()).get("/me").<String>path("id");
        as("admin")
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"scopes\": [{\"adminUnitId\": \"" + province.neighbour() + "\"}]}")
                .patch("/users/" + account)
                .then()
                .statusCode(200);
        var again = posted(province.officer(), key, body);
        assertEquals(422, again.statusCode());
        assertEquals("IDEMPOTENCY_KEY_REUSED", again.path("code"));
    }

    /** In the same place still; but what an officer was answered is none of a collaborator's. */
    @Test
    void who_has_lost_a_duty_is_not_shown_what_it_showed() {
        var hamlet = world.unit(
                province.code() + "-H",
                "Ấp Một",
                "HAMLET",
                province.code() + "-A",
                "/" + province.code() + "/" + province.code() + "-A/" + province.code() + "-H/");
        var both = world.account(
                "both-" + province.officer(),
                List.of(Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR),
                List.of(GrantedScope.ofUnit(hamlet)
                        .withDuties(List.of(Duties.COMMUNE_OFFICER, Duties.HAMLET_COLLABORATOR))),
                null);
        var body = child("Lê Văn Vai", hamlet);
        assertEquals(201, posted(both, key, body).statusCode());
        assertEquals(201, posted(both, key, body).statusCode());
        var account = as(both).get("/me").<String>path("id");
        as("admin")
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of(
                        "roles",
                        List.of(Duties.HAMLET_COLLABORATOR),
                        "scopes",
                        List.of(Map.of("adminUnitId", hamlet, "duties", List.of(Duties.HAMLET_COLLABORATOR)))))
                .patch("/users/" + account)
                .then()
                .statusCode(200);
        assertEquals(422, posted(both, key, body).statusCode());
    }

    /** Of whatever kind they are, and whether or not the address of the answer leads to them. */
    @Test
    void all_whom_the_answer_showed_are_on_record_again() {
        var id = registered(province.officer(), child("Lê Văn Mở", province.commune()));
        var ids = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(Map.of(
                            "subjectType",
                            "CHILD",
                            "subjectId",
                            id,
                            "ground",
                            "EMERGENCY",
                            "reason",
                            "Tìm trẻ đi lạc trong đêm"))
                    .post("/exceptional-accesses")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertEquals(1, ids.size());
        for (var subject : List.of(id, ids.iterator().next())) {
            assertEquals(
                    3,
                    world.number("select count(*) from audit_entry where operation = 'POST /exceptional-accesses'"
                            + " and subject_ids @> array['" + subject + "'::uuid]"),
                    subject);
        }
        assertEquals(
                1,
                world.number("select count(*) from audit_entry where operation = 'POST /exceptional-accesses'"
                        + " and changes is not null and subject_ids @> array['"
                        + ids.iterator().next() + "'::uuid]"));
    }

    @Test
    void the_same_body_written_in_another_order_is_the_same_request() {
        var unit = province.commune();
        var one = """
                {"fullName": "Lê Văn Lặp", "sex": "MALE", "dateOfBirth": "2018-05-06", "birthDatePrecision": "EXACT",
                 "residence": {"adminUnitId": "%s", "kind": "PERMANENT"}}""".formatted(unit);
        var other = """
                {"residence":{"kind":"PERMANENT","adminUnitId":"%s"},"birthDatePrecision":"EXACT",
                 "dateOfBirth":"2018-05-06","sex":"MALE","fullName":"Lê Văn Lặp"}""".formatted(unit);
        var first = posted(province.officer(), key, one);
        assertEquals(201, first.statusCode());
        assertEquals(
                first.<String>path("id"), posted(province.officer(), key, other).path("id"));
        assertEquals(1, childrenOf(province));
    }

    @Test
    void the_key_of_another_request_is_refused() {
        assertEquals(
                201,
                posted(province.officer(), key, child("Lê Văn Một", province.commune()))
                        .statusCode());
        assertProblem(
                posted(province.officer(), key, child("Lê Văn Hai", province.commune())),
                422,
                "IDEMPOTENCY_KEY_REUSED",
                "vi");
        var elsewhere = as(province.officer())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("category", "a", "since", "2020-01-01"))
                .post("/children/" + UUID.randomUUID() + "/circumstances");
        assertProblem(elsewhere, 422, "IDEMPOTENCY_KEY_REUSED", "vi");
        assertEquals(1, childrenOf(province));
    }

    @Test
    void the_key_of_another_account_is_another_key() {
        var one = posted(province.officer(), key, child("Lê Văn Một", province.commune()));
        var other = posted(province.neighboursOfficer(), key, child("Lê Văn Hai", province.neighbour()));
        assertEquals(201, one.statusCode());
        assertEquals(201, other.statusCode());
        assertNotEquals(one.<String>path("id"), other.<String>path("id"));
    }

    @Test
    void a_request_that_was_refused_may_be_mended_and_sent_with_the_same_key() {
        var body = child("Lê Văn 3", province.commune());
        assertProblem(posted(province.officer(), key, body), 422, "VALIDATION_FAILED", "vi");
        body.put("fullName", "Lê Văn Ba");
        assertEquals(201, posted(province.officer(), key, body).statusCode());
        assertEquals(1, childrenOf(province));
    }

    @Test
    void the_key_is_free_again_after_a_day() {
        var body = child("Lê Văn Lặp", province.commune());
        var first = posted(province.officer(), key, body).<String>path("id");
        clock.timeIs("2026-11-23T02:59:59Z");
        assertEquals(first, posted(province.officer(), key, body).<String>path("id"));
        clock.timeIs("2026-11-23T03:00:01Z");
        assertNotEquals(first, posted(province.officer(), key, body).<String>path("id"));
        assertEquals(2, childrenOf(province));
        var another = child("Lê Văn Khác", province.commune());
        clock.timeIs("2026-11-24T03:00:02Z");
        assertEquals(201, posted(province.officer(), key, another).statusCode());
    }

    @Test
    void of_many_at_once_one_writes() throws Exception {
        var body = child("Lê Văn Đua", province.commune());
        var start = new CyclicBarrier(AT_ONCE);
        Callable<Response> request = () -> {
            start.await(20, TimeUnit.SECONDS);
            return posted(province.officer(), key, body);
        };
        // Otherwise the race is about reading the grants.
        as(province.officer()).get("/me").then().statusCode(200);
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Response> answers = new ArrayList<>();
        try {
            var running = new ArrayList<java.util.concurrent.Future<Response>>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(pool.submit(request));
            }
            for (var answer : running) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdownNow();
        }
        var created =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertTrue(!created.isEmpty());
        assertEquals(
                1,
                created.stream()
                        .map(answer -> answer.<String>path("id"))
                        .distinct()
                        .count());
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> assertProblem(answer, 409, "IDEMPOTENCY_KEY_IN_USE", "vi"));
        assertEquals(1, childrenOf(province));
    }

    @Test
    void a_key_has_one_to_two_hundred_characters() {
        var body = child("Lê Văn Khóa", province.commune());
        for (var wrong : List.of(" ", "x".repeat(201))) {
            assertProblem(posted(province.officer(), wrong, body), 400, "IDEMPOTENCY_KEY_MALFORMED", "vi");
        }
        assertEquals(0, childrenOf(province));
        assertEquals(201, posted(province.officer(), "x".repeat(200), body).statusCode());
    }

    @Test
    void without_a_key_twice_is_twice() {
        var body = child("Lê Văn Đôi", province.commune());
        for (int i = 0; i < 2; i++) {
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/children")
                    .then()
                    .statusCode(201);
        }
        assertEquals(2, childrenOf(province));
    }

    @Test
    void a_search_may_carry_a_key_and_is_done_again() {
        for (var text : List.of("Lê", "Trần")) {
            as(province.officer())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(Map.of("text", text))
                    .post("/children/search")
                    .then()
                    .statusCode(200);
        }
    }

    private static Response posted(String username, String key, Object body) {
        return as(username)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/children");
    }

    private long childrenOf(World.Province province) {
        return world.number("select count(*) from child where unit_path like '/" + province.code() + "/%'");
    }
}
