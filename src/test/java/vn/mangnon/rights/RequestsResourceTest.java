package vn.mangnon.rights;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.consents.HarmersOfTests;
import vn.mangnon.consents.Relation;

@QuarkusTest
class RequestsResourceTest {

    private static final String PATH = "/data-subject-requests";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    HarmersOfTests harmers;

    World.Province province;
    String child;

    /** The tests' now is Sunday, 2026-11-22, ten in the morning. */
    @BeforeEach
    void a_child_in_a_province_of_its_own() {
        province = world.freshProvince();
        child = registered(province.officer(), child("Lê Thị Quyền", province.commune()));
    }

    @AfterEach
    void time_goes_back() {
        clock.reset();
    }

    @Test
    void its_two_clocks_run_from_its_receipt_by_the_limits_of_that_day() {
        // On Friday evening: two working days are Monday and Tuesday, ten days are ten days.
        var made = receive(asked("ACCESS", "2026-11-20T13:00:00Z"));
        made.then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + made.path("id")))
                .body("state", equalTo("RECEIVED"))
                .body("clocks.code", contains("REPLY", "COMPLETION"))
                .body("clocks[0].dueAt", equalTo("2026-11-24T16:59:59.999999Z"))
                .body("clocks[1].dueAt", equalTo("2026-11-30T16:59:59.999999Z"))
                .body("clocks.state", contains("RUNNING", "RUNNING"))
                .body("overdue", equalTo(false))
                .body("requesterName", equalTo("Lê Thị Hoa"))
                .body("requesterNamedAsHarmer", nullValue())
                .body("allowedActions", contains("REPLY", "EXTEND", "COMPLETE", "REFUSE"));
        var address = PATH + "/" + made.path("id");
        var tag = made.header("ETag");
        clock.timeIs("2026-11-24T17:00:00Z");
        as(province.chair())
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body("clocks.state", contains("BREACHED", "RUNNING"))
                .body("overdue", equalTo(true));
        var withProcessor = asked("OBJECT", "2026-11-20T13:00:00Z");
        withProcessor.put("withProcessor", true);
        receive(withProcessor).then().body("clocks[1].dueAt", equalTo("2026-12-10T16:59:59.999999Z"));
        receive(asked("OBJECT", "2026-11-20T13:00:00Z"))
                .then()
                .body("clocks[1].dueAt", equalTo("2026-12-05T16:59:59.999999Z"));
        receive(asked("DELETE", "2026-11-20T13:00:00Z"))
                .then()
                .body("clocks[1].dueAt", equalTo("2026-12-10T16:59:59.999999Z"));
    }

    /** A decree that makes a day a holiday comes when requests run already. */
    @Test
    void what_runs_over_a_day_that_becomes_a_holiday_falls_due_later_and_what_is_answered_does_not() {
        var running = receive(asked("ACCESS", "2026-03-06T03:00:00Z"));
        var answered = receive(asked("ACCESS", "2026-03-06T03:00:00Z"));
        for (var made : List.of(running, answered)) {
            made.then().statusCode(201).body("clocks[0].dueAt", equalTo("2026-03-10T16:59:59.999999Z"));
        }
        act(answered.path("id"), "reply", Map.of("repliedAt", "2026-03-10T08:00:00Z"), "*")
                .then()
                .statusCode(200);
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(Map.of("kind", "OFF", "name", "Nghỉ bù"))
                .put("/public-holidays/2026-03-09")
                .then()
                .statusCode(200);
        as(province.officer())
                .get(PATH + "/" + running.path("id"))
                .then()
                .body("clocks[0].dueAt", equalTo("2026-03-11T16:59:59.999999Z"))
                .body("clocks[1].dueAt", equalTo(running.path("clocks[1].dueAt")));
        as(province.officer())
                .get(PATH + "/" + answered.path("id"))
                .then()
                .body("clocks[0].dueAt", equalTo("2026-03-10T16:59:59.999999Z"))
                .body("clocks[0].state", equalTo("MET"));
    }

    @Test
    void it_is_answered_extended_once_and_completed() {
        String id = receive(asked("RECTIFY", "2026-11-20T02:00:00Z")).path("id");
        act(id, "reply", Map.of(), null).then().statusCode(428);
        act(id, "reply", Map.of("repliedAt", "2026-11-23T00:00:00Z"), "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("IN_THE_FUTURE"));
        act(id, "reply", Map.of("repliedAt", "2026-11-20T01:00:00Z"), "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("BEFORE_RECEIPT"));
        act(id, "reply", Map.of("repliedAt", "2026-11-21T01:00:00Z", "note", "Đã tiếp nhận"), "\"0\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("clocks[0].state", equalTo("MET"))
                .body("allowedActions", contains("EXTEND", "COMPLETE", "REFUSE"));
        act(id, "reply", Map.of(), "*").then().statusCode(409).body("code", equalTo("REQUEST_ANSWERED_ALREADY"));
        act(id, "extension", Map.of("days", 16, "reason", "Trích lục"), "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/days"))
                .body("errors.code", contains("TOO_LARGE"));
        act(id, "extension", Map.of("days", 15, "reason", "Trích lục"), "*")
                .then()
                .statusCode(200)
                .body("state", equalTo("EXTENDED"))
                .body("clocks[1].dueAt", equalTo("2026-12-15T16:59:59.999999Z"));
        act(id, "extension", Map.of("days", 1, "reason", "Nữa"), "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("REQUEST_EXTENDED_ALREADY"));
        act(id, "completion", Map.of("outcome", "Đã sửa ngày sinh"), "*")
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("clocks.state", contains("MET", "MET"))
                .body("allowedActions", empty());
        act(id, "refusal", Map.of("legalGround", "Đ.1", "reason", "Muộn"), "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("REQUEST_CLOSED"));
    }

    @Test
    void a_deletion_of_what_the_law_has_kept_is_refused_with_its_article_and_only_so() {
        String id = receive(asked("DELETE", "2026-11-20T02:00:00Z")).path("id");
        act(id, "refusal", Map.of("reason", "Không"), "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/legalGround"));
        act(id, "refusal", Map.of("legalGround", "Luật 91/2025/QH15 Đ.19.1", "reason", "Hồ sơ do luật lưu"), "*")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusalGround", equalTo("Luật 91/2025/QH15 Đ.19.1"))
                .body("outcome", equalTo("Hồ sơ do luật lưu"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        receive(Map.of("receivedAt", "2026-11-23T00:00:00Z", "childId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/kind",
                                "/adminUnitId",
                                "/requester",
                                "/requesterName",
                                "/details",
                                "/receivedAt",
                                "/childId"));
        receive(asked("ACCESS", "2025-12-31T16:59:59Z"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NO_LIMIT_IN_FORCE"));
        receive(asked("ACCESS", "2025-12-31T17:00:00Z")).then().statusCode(201);
        var elsewhere = asked("ACCESS", "2026-11-20T02:00:00Z");
        elsewhere.put("adminUnitId", province.neighbour());
        receive(elsewhere).then().statusCode(403).body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        var others = registered(province.neighboursOfficer(), child("Lê Thị Khác", province.neighbour()));
        var strange = asked("ACCESS", "2026-11-20T02:00:00Z");
        strange.put("childId", others);
        receive(strange).then().statusCode(422).body("errors.pointer", contains("/childId"));
    }

    @Test
    void a_requester_who_is_named_as_the_harmer_is_flagged() {
        var body = asked("ACCESS", "2026-11-20T02:00:00Z");
        body.put("requester", "FATHER");
        var made = receive(body);
        made.then().body("requesterNamedAsHarmer", nullValue());
        harmers.name(child, Relation.FATHER);
        as(province.officer())
                .header("If-None-Match", made.header("ETag"))
                .get(PATH + "/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("requesterNamedAsHarmer", equalTo(true));
        receive(asked("ACCESS", "2026-11-20T02:00:00Z")).then().body("requesterNamedAsHarmer", nullValue());
    }

    @Test
    void what_is_due_first_comes_first_and_the_list_tells_no_names() {
        var ids = new HashMap<String, String>();
        for (var kind : List.of("DELETE", "ACCESS", "OBJECT", "PROVIDE")) {
            ids.put(kind, receive(asked(kind, "2026-11-20T02:00:00Z")).path("id"));
        }
        String early = receive(asked("DELETE", "2026-10-20T02:00:00Z")).path("id");
        var whole = as(province.officer()).get(PATH).jsonPath().<String>getList("items.id");
        assertEquals(early, whole.get(0));
        assertEquals(ids.get("OBJECT"), whole.get(3));
        assertEquals(ids.get("DELETE"), whole.get(4));
        var walked = new ArrayList<String>();
        String next = null;
        do {
            var page = as(province.officer())
                    .get(PATH + "?limit=2" + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        assertEquals(whole, walked);
        as(province.officer()).get(PATH + "?overdue=true").then().body("items.id", contains(early));
        as(province.officer()).get(PATH + "?overdue=false").then().body("items.id", not(hasItem(early)));
        as(province.officer()).get(PATH + "?kind=ACCESS").then().body("items.id", contains(ids.get("ACCESS")));
        act(early, "completion", Map.of("outcome", "Muộn"), "*").then().statusCode(200);
        as(province.officer()).get(PATH + "?open=false").then().body("items.id", contains(early));
        as(province.officer()).get(PATH + "?state=RECEIVED").then().body("items.id", not(hasItem(early)));
        as(province.officer())
                .get(PATH + "?childId=" + child + "&count=exact")
                .then()
                .body("total", equalTo(5));
        var list = as(province.officer()).get(PATH).asString();
        assertFalse(list.contains("Lê Thị Hoa") || list.contains("Xin xem"), list);
        var needed = world.statementsOf(
                province.officer(), () -> as(province.officer()).get(PATH));
        assertTrue(needed <= 3, () -> "a list needs " + needed + " statements, at most 3");
    }

    @Test
    void who_supervises_sees_figures_and_no_request() {
        String late = receive(asked("DELETE", "2026-10-20T02:00:00Z")).path("id");
        receive(asked("DELETE", "2026-11-20T02:00:00Z"));
        receive(asked("ACCESS", "2026-10-20T02:00:00Z"));
        act(late, "completion", Map.of("outcome", "Muộn"), "*").then().statusCode(200);
        as(province.supervisor())
                .get("/data-subject-request-figures")
                .then()
                .statusCode(200)
                .body("items.kind", contains("ACCESS", "DELETE"))
                .body("items.received", contains(1, 2))
                .body("items.open", contains(1, 1))
                .body("items.overdue", contains(1, 0))
                .body("items.completed", contains(0, 1))
                .body("items.closedLate", contains(0, 1));
        as(province.supervisor())
                .get("/data-subject-request-figures?adminUnitId=" + province.neighbour())
                .then()
                .body("items", empty());
        as(world.freshProvince().supervisor())
                .get("/data-subject-request-figures?adminUnitId=" + province.commune())
                .then()
                .body("items", empty());
        as(province.supervisor()).get(PATH + "/" + late).then().statusCode(403);
        as(province.neighboursOfficer()).get(PATH).then().body("items", empty());
        assertEquals(
                withoutIds(as(province.neighboursOfficer()).get(PATH + "/" + UUID.randomUUID())),
                withoutIds(as(province.neighboursOfficer()).get(PATH + "/" + late)));
        act(province.neighboursOfficer(), late, "refusal", Map.of("legalGround", "x", "reason", "y"), "*")
                .then()
                .statusCode(404);
    }

    @Test
    void the_clocks_are_data_with_their_articles() {
        as(province.officer())
                .get("/privacy-limits")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'REPLY' }.amount", equalTo(2))
                .body("items.find { it.code == 'REPLY' }.unit", equalTo("WORKING_DAYS"))
                .body("items.find { it.code == 'BREACH_NOTICE' }.amount", equalTo(72))
                .body("items.find { it.code == 'TAKE_DOWN' }.certainty", equalTo("UNCONFIRMED"))
                .body("items.findAll { it.legalBasis == null }", empty());
    }

    private Map<String, Object> asked(String kind, String receivedAt) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "childId",
                child,
                "adminUnitId",
                province.commune(),
                "requester",
                "MOTHER",
                "requesterName",
                "Lê Thị Hoa",
                "details",
                "Xin xem thông tin của con tôi",
                "receivedAt",
                receivedAt));
    }

    private Response receive(Map<String, ?> body) {
        return as(province.officer()).contentType(ContentType.JSON).body(body).post(PATH);
    }

    private Response act(String id, String how, Map<String, ?> body, String ifMatch) {
        return act(province.officer(), id, how, body, ifMatch);
    }

    private static Response act(String who, String id, String how, Map<String, ?> body, String ifMatch) {
        var request = as(who).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(PATH + "/" + id + "/" + how);
    }
}
