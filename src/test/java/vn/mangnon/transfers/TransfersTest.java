package vn.mangnon.transfers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** A family moves: the commune it moved to asks, the commune that holds the record answers. */
@QuarkusTest
class TransfersTest {

    private static final String REASON = "Gia đình chuyển đến từ tháng 10, có xác nhận tạm trú";

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    String child;
    String number;
    String mother;

    @BeforeEach
    void a_child_in_the_first_commune() {
        province = world.freshProvince();
        number = "0873" + "%08d".formatted(Math.floorMod(System.nanoTime() / 1000, 100_000_000L));
        // Of one name, birth date and mother there is one child in the whole register.
        mother = "Lê Thị "
                + number.chars()
                        .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                        .collect(Collectors.joining());
        var details = child("Mai Thị Dời", province.commune());
        details.put("personalId", number);
        details.put(
                "residence", Map.of("adminUnitId", province.commune(), "kind", "PERMANENT", "addressLine", "Ấp Một"));
        details.put("caregivers", List.of(Map.of("fullName", mother, "relation", "mẹ")));
        child = registered(province.officer(), details);
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    private Map<String, Object> byNumber() {
        return new HashMap<>(Map.of("adminUnitId", province.neighbour(), "personalId", number, "reason", REASON));
    }

    private static ValidatableResponse ask(String officer, Map<String, ?> body) {
        return as(officer)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/transfer-requests")
                .then();
    }

    private static ValidatableResponse act(String officer, String id, String noun) {
        return as(officer)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(noun.equals("refusal") ? Map.of("reason", "Cháu vẫn đang ở tại ấp Một") : Map.of())
                .post("/transfer-requests/" + id + "/" + noun)
                .then();
    }

    @Test
    void nothing_of_the_child_is_shown_before_it_is_accepted_and_all_of_it_goes_over_then() {
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("serviceLine", "HEALTH", "providedOn", "2026-02-01"))
                .post("/children/" + child + "/assistances")
                .then()
                .statusCode(201);
        var asked = ask(province.neighboursOfficer(), byNumber())
                .statusCode(201)
                .body("side", equalTo("ASKING"))
                .body("status", equalTo("REQUESTED"))
                .body("childId", nullValue())
                .body("fromUnitId", nullValue())
                .body("dueOn", equalTo("2026-11-27"))
                .body("overdue", equalTo(false))
                .body("allowedActions", contains("WITHDRAW"))
                .extract();
        String id = asked.path("id");
        assertFalse(asked.asString().contains(child), "not its id either");
        assertFalse(asked.asString().contains("Dời"), "nor its name");
        ask(province.neighboursOfficer(), byNumber())
                .statusCode(409)
                .body("code", equalTo("TRANSFER_REQUESTED"))
                .header("Location", endsWith("/transfer-requests/" + id));
        act(province.neighboursOfficer(), id, "acceptance").statusCode(403).body("code", equalTo("NOT_THIS_SIDE"));
        as(province.neighboursOfficer())
                .get("/transfer-requests/" + id + "/assistances")
                .then()
                .statusCode(404);
        var stranger = world.freshProvince();
        for (var path : List.of("", "/assistances")) {
            assertEquals(
                    withoutIds(as(stranger.officer()).get("/transfer-requests/" + UUID.randomUUID() + path)),
                    withoutIds(as(stranger.officer()).get("/transfer-requests/" + id + path)));
        }
        as(province.officer())
                .get("/transfer-requests?side=HOLDING&status=REQUESTED")
                .then()
                .body("items.id", contains(id))
                .body("items[0].childId", equalTo(child))
                .body("items[0].allowedActions", contains("ACCEPT", "REFUSE"));
        as(province.chair()).get("/transfer-requests/" + id).then().body("allowedActions", empty());

        act(province.officer(), id, "acceptance").statusCode(200).body("status", equalTo("ACCEPTED"));

        as(province.officer()).get("/children/" + child).then().statusCode(404);
        as(province.neighboursOfficer())
                .get("/children/" + child)
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Mai Thị Dời"))
                .body("residence.adminUnitId", equalTo(province.neighbour().toString()))
                .body("residence.addressLine", nullValue());
        as(province.neighboursOfficer())
                .get("/children/" + child + "/assistances")
                .then()
                .body("items", hasSize(1));
        as(province.neighboursOfficer()).get("/transfer-requests/" + id).then().body("childId", equalTo(child));
        // What the first commune did it still sees, and nothing that comes after.
        as(province.neighboursOfficer())
                .contentType(ContentType.JSON)
                .body(Map.of("serviceLine", "EDUCATION", "providedOn", "2026-03-01"))
                .post("/children/" + child + "/assistances")
                .then()
                .statusCode(201);
        as(province.officer())
                .get("/transfer-requests/" + id)
                .then()
                .body("side", equalTo("HOLDING"))
                .body("status", equalTo("ACCEPTED"))
                .body("childId", equalTo(child));
        var given = as(province.officer()).get("/transfer-requests/" + id + "/assistances");
        given.then().statusCode(200).body("items.serviceLine", hasItem("HEALTH"));
        act(province.officer(), id, "refusal").statusCode(409).body("code", equalTo("TRANSFER_DECIDED"));
    }

    @Test
    void who_had_moved_away_is_there_again_and_leaves_its_household_behind() {
        String household = as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("headName", "Mai Văn Hộ", "adminUnitId", province.commune()))
                .post("/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(province.officer())
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"householdId\": \"" + household + "\", \"status\": \"MOVED_AWAY\"}")
                .patch("/children/" + child)
                .then()
                .statusCode(200);
        String id = ask(province.neighboursOfficer(), byNumber())
                .statusCode(201)
                .extract()
                .path("id");
        act(province.officer(), id, "acceptance").statusCode(200);
        as(province.neighboursOfficer())
                .get("/children/" + child)
                .then()
                .body("status", equalTo("ACTIVE"))
                .body("leftOn", nullValue())
                .body("householdId", nullValue());
    }

    @Test
    void the_feed_tells_each_side_that_the_child_went_and_came() {
        var code = province.code().toLowerCase(java.util.Locale.ROOT);
        var first = world.account("first" + code, Duties.INTEGRATOR, province.commune());
        var second = world.account("second" + code, Duties.INTEGRATOR, province.neighbour());
        String id = ask(province.neighboursOfficer(), byNumber())
                .statusCode(201)
                .extract()
                .path("id");
        act(province.officer(), id, "acceptance").statusCode(200);
        as(first).get("/changes").then().body("items.operation", contains("CREATED", "GONE"));
        as(second)
                .get("/changes")
                .then()
                .body("items.id", contains(child))
                .body("items.operation", contains("CREATED"));
    }

    @Test
    void by_name_birth_date_and_mother_and_refused_or_withdrawn() {
        var byName = new HashMap<String, Object>(Map.of(
                "adminUnitId",
                province.neighbour(),
                "fullName",
                "mai thi doi",
                "dateOfBirth",
                "2018-05-06",
                "motherName",
                mother,
                "reason",
                REASON));
        String refused = ask(province.neighboursOfficer(), byName)
                .statusCode(201)
                .extract()
                .path("id");
        act(province.officer(), refused, "refusal").statusCode(200);
        as(province.neighboursOfficer())
                .get("/transfer-requests/" + refused)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("refusal", equalTo("Cháu vẫn đang ở tại ấp Một"))
                .body("childId", nullValue());
        String withdrawn = ask(province.neighboursOfficer(), byName)
                .statusCode(201)
                .extract()
                .path("id");
        act(province.officer(), withdrawn, "withdrawal").statusCode(403);
        act(province.neighboursOfficer(), withdrawn, "withdrawal")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        act(province.officer(), withdrawn, "acceptance").statusCode(409);
        as(province.officer()).get("/children/" + child).then().statusCode(200);
        as(province.neighboursOfficer())
                .get("/transfer-requests?side=ASKING")
                .then()
                .body("items.id", containsInAnyOrder(refused, withdrawn));
        as(province.neighboursOfficer())
                .get("/transfer-requests?side=HOLDING")
                .then()
                .body("items", empty());
    }

    @Test
    void what_cannot_be_asked() {
        var wrong = byNumber();
        wrong.put("personalId", "999300000000");
        ask(province.neighboursOfficer(), wrong).statusCode(422).body("code", equalTo("NOT_REGISTERED_ELSEWHERE"));
        ask(province.officer(), byNumber()).statusCode(403).body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        var mine = byNumber();
        mine.put("adminUnitId", province.commune());
        ask(province.officer(), mine)
                .statusCode(409)
                .body("code", equalTo("CHILD_IS_YOURS"))
                .header("Location", endsWith("/children/" + child));
        ask(province.neighboursOfficer(), Map.of("fullName", "Ai", "reason", "ngắn", "adminUnitId", province.id()))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/adminUnitId", "/dateOfBirth", "/motherName", "/reason"));
        // Who tries out numbers is stopped as in a search.
        for (int i = 1; i < 10; i++) {
            wrong.put("personalId", "99930000000" + i);
            ask(province.neighboursOfficer(), wrong).statusCode(422);
        }
        ask(province.neighboursOfficer(), byNumber()).statusCode(429);
    }

    @Test
    void who_does_not_answer_is_overdue_from_the_day_after_the_last() {
        String id = ask(province.neighboursOfficer(), byNumber())
                .statusCode(201)
                .extract()
                .path("id");
        clock.timeIs("2026-11-27T16:59:59Z");
        as(province.officer()).get("/transfer-requests/" + id).then().body("overdue", equalTo(false));
        clock.timeIs("2026-11-27T17:00:00Z");
        as(province.officer()).get("/transfer-requests/" + id).then().body("overdue", equalTo(true));
    }

    @Test
    void accepted_and_refused_at_once_it_is_one_of_the_two() throws Exception {
        String id = ask(province.neighboursOfficer(), byNumber())
                .statusCode(201)
                .extract()
                .path("id");
        var tag = as(province.officer()).get("/transfer-requests/" + id).header("ETag");
        var together = new CyclicBarrier(4);
        var requests = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            var noun = i % 2 == 0 ? "acceptance" : "refusal";
            requests.add(() -> {
                together.await(10, TimeUnit.SECONDS);
                return as(province.officer())
                        .contentType(ContentType.JSON)
                        .header("If-Match", tag)
                        .body(noun.equals("refusal") ? Map.of("reason", "Cháu vẫn đang ở tại ấp Một") : Map.of())
                        .post("/transfer-requests/" + id + "/" + noun)
                        .statusCode();
            });
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            var ok = 0;
            for (var answer : pool.invokeAll(requests)) {
                ok += answer.get() == 200 ? 1 : 0;
            }
            assertEquals(1, ok);
        } finally {
            pool.shutdown();
        }
    }
}
