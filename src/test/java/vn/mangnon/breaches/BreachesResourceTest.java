package vn.mangnon.breaches;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.MERGE_PATCH;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

@QuarkusTest
class BreachesResourceTest {

    private static final String PATH = "/breach-notices";

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    BreachRun run;

    World.Province province;
    String administrator;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
        administrator = world.account(
                "breach-" + province.code().toLowerCase(java.util.Locale.ROOT),
                Duties.ADMINISTRATOR,
                GrantedScope.wholeCountry());
    }

    @AfterEach
    void time_goes_back() {
        clock.reset();
    }

    @Test
    void seventy_two_hours_run_from_discovery_and_the_first_notice_stops_them() {
        var made = open(province.chair(), found("2026-11-20T03:00:00Z"));
        made.then()
                .statusCode(201)
                .body("clock.dueAt", equalTo("2026-11-23T03:00:00Z"))
                .body("clock.state", equalTo("RUNNING"))
                .body("dispatches", empty())
                .body("allowedActions", contains("CHANGE", "SEND"));
        String id = made.path("id");
        act(province.chair(), id, "closure", Map.of("note", "Xong"), "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("BREACH_NOT_NOTIFIED"));
        act(province.chair(), id, "dispatches", notice("2026-11-20T02:59:59Z"), "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("BEFORE_DISCOVERY"));
        clock.timeIs("2026-11-23T03:00:00Z");
        act(province.chair(), id, "dispatches", notice("2026-11-23T03:00:00Z"), null)
                .then()
                .statusCode(428);
        act(province.chair(), id, "dispatches", notice("2026-11-23T03:00:00Z"), "*")
                .then()
                .statusCode(200)
                .body("clock.state", equalTo("MET"))
                .body("dispatches.stage", contains("FIRST"))
                .body("allowedActions", contains("CHANGE", "SEND", "CLOSE"));
        clock.timeIs("2026-11-25T03:00:00Z");
        act(province.chair(), id, "dispatches", notice("2026-11-25T02:00:00Z"), "*")
                .then()
                .statusCode(200)
                .body("clock.state", equalTo("MET"))
                .body("dispatches.stage", contains("FIRST", "SUPPLEMENTARY"));
        act(province.chair(), id, "closure", Map.of("note", "Xong"), "*")
                .then()
                .statusCode(200)
                .body("closingNote", equalTo("Xong"))
                .body("allowedActions", empty());
        act(province.chair(), id, "dispatches", notice("2026-11-25T02:00:00Z"), "*")
                .then()
                .statusCode(409)
                .body("code", equalTo("BREACH_CLOSED"));
        patch(province.chair(), id, "{\"records\": 1}").then().statusCode(409);
    }

    @Test
    void a_late_notice_says_why() {
        String id = open(province.chair(), found("2026-11-18T03:00:00Z")).path("id");
        as(province.chair()).get(PATH + "/" + id).then().body("clock.state", equalTo("BREACHED"));
        act(province.chair(), id, "dispatches", notice("2026-11-22T02:00:00Z"), "*")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lateReason"));
        var late = notice("2026-11-22T02:00:00Z");
        late.put("lateReason", "Mất điện bốn ngày");
        act(province.chair(), id, "dispatches", late, "*")
                .then()
                .statusCode(200)
                .body("clock.state", equalTo("BREACHED"))
                .body("lateReason", equalTo("Mất điện bốn ngày"));
        String other = open(province.chair(), found("2026-11-22T02:00:00Z")).path("id");
        act(province.chair(), other, "dispatches", late, "*")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_LATE"));
    }

    @Test
    void which_children_they_are_is_told_to_who_sees_them_and_a_change_by_others_keeps_them() {
        var mine = registered(province.officer(), child("Bé Bị Lộ", province.commune()));
        var body = found("2026-11-22T01:00:00Z");
        body.put("childIds", List.of(mine));
        body.put("affectedChildren", 3);
        String id = open(province.chair(), body).path("id");
        as(province.chair()).get(PATH + "/" + id).then().body("childIds", contains(mine));
        as(province.supervisor())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("childIds", empty())
                .body("affectedChildren", equalTo(3));
        patch(province.supervisor(), id, "{\"affectedChildren\": 5, \"measures\": \"Đã khóa tài khoản\"}")
                .then()
                .statusCode(200)
                .body("affectedChildren", equalTo(5));
        as(administrator).get(PATH + "/" + id).then().body("childIds", empty());
        as(province.chair())
                .get(PATH + "/" + id)
                .then()
                .body("childIds", contains(mine))
                .body("measures", equalTo("Đã khóa tài khoản"));
        var others = registered(province.neighboursOfficer(), child("Bé Nhà Khác", province.neighbour()));
        patch(province.chair(), id, "{\"childIds\": [\"" + mine + "\", \"" + others + "\"]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/childIds/1"));
        patch(administrator, id, "{\"childIds\": [\"" + mine + "\"]}").then().statusCode(422);
        patch(province.chair(), id, "{\"affectedChildren\": 0}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("FEWER_THAN_NAMED"));
        patch(province.chair(), id, "{\"discoveredAt\": \"2026-11-22T02:00:00Z\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_CHANGEABLE"));
    }

    @Test
    void what_concerns_a_place_from_above_is_seen_there_and_written_above() {
        var whole = found("2026-11-22T01:00:00Z");
        whole.remove("adminUnitId");
        open(province.chair(), whole).then().statusCode(403).body("code", equalTo("UNIT_OUT_OF_SCOPE"));
        String id = open(administrator, whole).then().statusCode(201).extract().path("id");
        as(province.chair())
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("adminUnitId", nullValue())
                .body("allowedActions", empty());
        patch(province.chair(), id, "{}").then().statusCode(403);
        String communes = open(province.chair(), found("2026-11-22T02:00:00Z")).path("id");
        as(province.chair())
                .get(PATH + "?open=true&waiting=true")
                .then()
                .body("items[0].id", equalTo(communes))
                .body("items.id", hasItem(id));
        var other = world.freshProvince();
        as(other.chair()).get(PATH + "/" + communes).then().statusCode(404);
        as(other.supervisor()).get(PATH).then().body("items.id", not(hasItem(communes)));
        as(province.officer()).get(PATH).then().statusCode(403);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        open(province.chair(), Map.of("discoveredAt", "2026-11-23T00:00:00Z", "occurredAt", "2026-11-24T00:00:00Z"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/discoveredAt", "/occurredAt", "/nature", "/dataKinds", "/contact"));
        open(province.chair(), found("2025-06-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("NO_LIMIT_IN_FORCE"));
    }

    @Test
    void it_warns_once_at_each_stage_however_many_look_at_once() throws Exception {
        String id = open(province.chair(), found("2026-11-22T01:00:00Z")).path("id");
        String told = open(province.chair(), found("2026-11-22T01:00:00Z")).path("id");
        act(province.chair(), told, "dispatches", notice("2026-11-22T02:00:00Z"), "*")
                .then()
                .statusCode(200);
        clock.timeIs("2026-11-23T12:59:59Z");
        run.run();
        assertEquals("", warnings(id));
        clock.timeIs("2026-11-23T13:00:00Z");
        runAtOnce(4);
        assertEquals("HALF", warnings(id));
        clock.timeIs("2026-11-24T07:00:00Z");
        runAtOnce(4);
        assertEquals("HALF THREE_QUARTERS", warnings(id));
        clock.timeIs("2026-11-25T01:00:00Z");
        run.run();
        assertEquals("HALF THREE_QUARTERS", warnings(id), "the last instant is in time");
        clock.timeIs("2026-11-25T01:00:01Z");
        runAtOnce(4);
        assertEquals("BREACHED HALF THREE_QUARTERS", warnings(id));
        assertEquals("", warnings(told));
        as(province.chair())
                .get("/breach-notices/" + id)
                .then()
                .body("warnings.stage", contains("HALF", "THREE_QUARTERS", "BREACHED"))
                .body(
                        "warnings.raisedAt",
                        contains("2026-11-23T13:00:00Z", "2026-11-24T07:00:00Z", "2026-11-25T01:00:01Z"));
        as(province.chair()).get("/breach-notices/" + told).then().body("warnings", hasSize(0));
        var breached = io.restassured.RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("mangnon_breach_notices_breached"))
                .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
        var waiting = world.number("select count(*) from breach_notice where first_sent_at is null"
                + " and due_at < timestamptz '2026-11-25T01:00:01Z'");
        assertEquals(waiting, breached.longValue());
    }

    @Test
    void a_list_costs_the_same_for_many_as_for_few() {
        for (int i = 0; i < 6; i++) {
            open(province.chair(), found("2026-11-2" + (i % 3) + "T02:00:00Z"))
                    .then()
                    .statusCode(201);
        }
        var whole = new ArrayList<String>();
        var needed = world.statementsOf(
                province.chair(),
                () -> whole.addAll(
                        as(province.chair()).get(PATH + "?limit=200").jsonPath().<String>getList("items.id")));
        assertTrue(needed <= 3, () -> "a list needs " + needed + " statements, at most 3");
        var walked = new ArrayList<String>();
        String next = null;
        do {
            var page = as(province.chair())
                    .get(PATH + "?limit=2" + (next == null ? "" : "&cursor=" + next))
                    .jsonPath();
            walked.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        assertEquals(whole, walked);
    }

    private void runAtOnce(int times) throws Exception {
        var pool = Executors.newFixedThreadPool(times);
        try {
            var runs = new ArrayList<Callable<Object>>();
            for (int i = 0; i < times; i++) {
                runs.add(Executors.callable(run::run));
            }
            for (var done : pool.invokeAll(runs)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private String warnings(String id) {
        return world.text("select coalesce(string_agg(stage, ' ' order by stage), '') from breach_warning"
                + " where breach_notice_id = '" + UUID.fromString(id) + "'");
    }

    private Map<String, Object> found(String discoveredAt) {
        return new HashMap<>(Map.of(
                "adminUnitId",
                province.commune(),
                "discoveredAt",
                discoveredAt,
                "nature",
                "Danh sách gửi nhầm",
                "dataKinds",
                List.of("LOCATION", "IDENTITY"),
                "contact",
                "Văn phòng UBND xã"));
    }

    private static Map<String, Object> notice(String sentAt) {
        return new HashMap<>(Map.of("sentAt", sentAt, "recipient", "A05, Bộ Công an", "content", "Thông báo"));
    }

    private static Response open(String who, Map<String, ?> body) {
        return as(who).contentType(ContentType.JSON).body(body).post(PATH);
    }

    private static Response patch(String who, String id, String body) {
        return as(who).contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(PATH + "/" + id);
    }

    private static Response act(String who, String id, String how, Map<String, ?> body, String ifMatch) {
        var request = as(who).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(PATH + "/" + id + "/" + how);
    }
}
