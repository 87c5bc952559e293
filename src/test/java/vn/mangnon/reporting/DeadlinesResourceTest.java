package vn.mangnon.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.TestClock;
import vn.mangnon.World;

@QuarkusTest
class DeadlinesResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    DeadlineRun run;

    World.Province province;
    UUID receiver;
    UUID reporter;
    UUID other;

    @BeforeEach
    void a_province_with_its_people_s_committees() {
        province = world.freshProvince();
        receiver = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
        reporter = world.organization("UBND xã A", "PEOPLES_COMMITTEE", province.commune(), receiver);
        other = world.organization("UBND xã B", "PEOPLES_COMMITTEE", province.neighbour(), receiver);
    }

    @AfterEach
    void the_clock_back() {
        clock.reset();
    }

    @Test
    void a_schedule_written_down_has_its_deadlines_at_once_from_the_documents_year_on() {
        var schedule = schedule(yearly("NONE"));
        as(province.supervisor())
                .get("/report-deadlines")
                .then()
                .body("items.scheduleId", hasItem(schedule))
                .body("items.reporterName", hasItem("UBND xã A"))
                // Before 30 April 2024, 2025, 2026 and, for the year to come, 2027; two communes each.
                .body("items", hasSize(8))
                .body("items[0].lastDay", equalTo("2024-04-29"))
                .body("items[0].allowedActions", contains("WAIVE"));
    }

    @Test
    void who_owes_a_report_finds_its_last_day_in_a_calendar() {
        schedule(dated(2027, "NONE"));
        var text = as(province.officer())
                .accept("text/calendar")
                .header("Accept-Language", "en")
                .get("/report-deadlines")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        var read = biweekly.Biweekly.parse(text).first();
        assertEquals(1, read.getEvents().size(), text);
        assertTrue(read.getEvents().get(0).getSummary().getValue().endsWith(" report – UBND xã A"), text);
        assertTrue(text.contains("DTSTART;VALUE=DATE:20270429"), text);
    }

    @Test
    void a_report_is_in_time_until_midnight_in_vietnam_at_the_end_of_the_last_day() {
        schedule(dated(2027, "NONE"));
        var mine = only(province.officer());
        clock.timeIs("2027-04-29T16:59:59Z");
        var location = submit(province.officer(), mine)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(province.officer()).basePath("").get(location).then().statusCode(200).body("id", notNullValue());
        assertStatus(mine, "SUBMITTED_ON_TIME");
        var theirs = only(province.neighboursOfficer());
        clock.timeIs("2027-04-29T17:00:00Z");
        submit(province.neighboursOfficer(), theirs).then().statusCode(201);
        assertStatus(theirs, "SUBMITTED_LATE");
    }

    @Test
    void the_same_deadline_passes_through_its_states_with_the_days() {
        schedule(dated(2027, "NONE"));
        var id = only(province.officer());
        for (var state : List.of(
                "2025-12-14 UPCOMING",
                "2026-12-15 OPEN",
                "2027-04-14 OPEN",
                "2027-04-15 DUE_SOON",
                "2027-04-29 DUE_SOON",
                "2027-04-30 OVERDUE")) {
            var parts = state.split(" ");
            as(province.officer())
                    .queryParam("asOf", parts[0])
                    .get("/report-deadlines/" + id)
                    .then()
                    .body("status", equalTo(parts[1]));
        }
        as(province.officer())
                .queryParam("asOf", "2027-05-09")
                .get("/report-deadlines/" + id)
                .then()
                .body("overdueDays", equalTo(10));
    }

    @Test
    void the_receiver_returns_and_accepts_and_the_reporter_submits_again() {
        schedule(dated(2027, "NONE"));
        var id = only(province.officer());
        submit(province.officer(), id).then().statusCode(201);
        submit(province.officer(), id).then().statusCode(409).body("code", equalTo("REPORT_SUBMITTED_ALREADY"));
        decide(province.supervisor(), id, "return", "{}").then().statusCode(422);
        decide(province.supervisor(), id, "return", "{\"note\": \"thiếu số liệu\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("decisions.note", contains("thiếu số liệu"));
        as(province.officer()).get("/report-deadlines/" + id).then().body("allowedActions", contains("SUBMIT"));
        clock.timeIs("2027-05-10T03:00:00Z");
        submit(province.officer(), id).then().statusCode(201);
        // Its first handing-in was in time; that it had to be mended is no delay.
        assertStatus(id, "SUBMITTED_ON_TIME");
        decide(province.supervisor(), id, "acceptance", "{}")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("submissions", hasSize(2))
                .body("allowedActions", empty());
        decide(province.supervisor(), id, "waiver", "{\"note\": \"x\"}").then().statusCode(409);
        as(province.officer())
                .queryParam("asOf", "2026-11-21")
                .get("/report-deadlines/" + id)
                .then()
                .body("status", equalTo("UPCOMING"));
    }

    @Test
    void a_day_claimed_counts_once_the_receiver_confirms_it() {
        schedule(dated(2026, "NONE"));
        var id = only(province.officer());
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(Map.of("documentNumber", "12/BC-UBND", "claimedOn", "2026-04-20"))
                .post("/report-deadlines/" + id + "/submissions")
                .then()
                .statusCode(201)
                .body("countsFor", equalTo("2026-11-22"));
        assertStatus(id, "SUBMITTED_LATE");
        decide(province.supervisor(), id, "acceptance", "{\"claimConfirmed\": true}")
                .then()
                .statusCode(200);
        as(province.officer())
                .queryParam("asOf", "2026-05-01")
                .get("/report-deadlines/" + id)
                .then()
                .body("status", equalTo("SUBMITTED_ON_TIME"))
                .body("submissions[0].countsFor", equalTo("2026-04-20"));
    }

    @Test
    void commands_need_the_version_and_the_right_side_of_the_desk() {
        schedule(dated(2027, "NONE"));
        var id = only(province.officer());
        submit(province.officer(), id).then().statusCode(201);
        as(province.supervisor())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/report-deadlines/" + id + "/acceptance")
                .then()
                .statusCode(428);
        as(province.supervisor())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"77\"")
                .body("{}")
                .post("/report-deadlines/" + id + "/acceptance")
                .then()
                .statusCode(412);
        decide(province.officer(), id, "acceptance", "{}").then().statusCode(403);
        decide("hpn.soctrang", id, "acceptance", "{}").then().statusCode(404);
        submit(province.supervisor(), id).then().statusCode(403);
        submit(province.neighboursOfficer(), id).then().statusCode(404);
        decide("dongthap", id, "acceptance", "{}").then().statusCode(404);
    }

    @Test
    void the_run_flags_each_deadline_once_however_often_and_by_however_many_it_is_run() throws Exception {
        schedule(dated(2027, "NONE"));
        var id = only(province.officer());
        as(province.officer()).get("/report-deadlines/" + id).then().body("overdueFlaggedAt", nullValue());
        clock.timeIs("2027-04-30T00:10:00Z");
        var replicas = Executors.newFixedThreadPool(4);
        try {
            var runs = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 8; i++) {
                runs.add(() -> {
                    run.run();
                    return null;
                });
            }
            for (var result : replicas.invokeAll(runs)) {
                result.get();
            }
        } finally {
            replicas.shutdown();
        }
        clock.timeIs("2027-05-02T00:10:00Z");
        run.run();
        as(province.officer())
                .get("/report-deadlines/" + id)
                .then()
                .body("overdueFlaggedAt", equalTo("2027-04-30T00:10:00Z"))
                .body("reminders.kind", containsInAnyOrder("OVERDUE"))
                .body("overdueDays", equalTo(3));
    }

    @Test
    void a_new_day_off_moves_the_deadlines_that_roll_and_have_not_passed() {
        schedule(dated(2027, "NEXT_WORKING_DAY"));
        var id = only(province.officer());
        // Thursday, the day before the holidays of that year begin.
        as(province.officer()).get("/report-deadlines/" + id).then().body("lastDay", equalTo("2027-04-29"));
        as("admin")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "OFF", "name", "Hoán đổi ngày làm việc"))
                .put("/public-holidays/2027-04-29")
                .then()
                .statusCode(200);
        // 30 April is a Friday off; 1 May a Saturday, so Monday the 3rd is off in lieu.
        as(province.officer()).get("/report-deadlines/" + id).then().body("lastDay", equalTo("2027-05-04"));
    }

    /** The rule stands twice, in Java for what is shown and in HQL for what is filtered: they must agree on any history. */
    @Test
    void for_any_history_and_any_day_each_filter_finds_exactly_the_deadlines_that_show_its_status() {
        var random = new Random(7);
        for (int year = 2024; year <= 2027; year++) {
            schedule(dated(year, "NONE"));
        }
        for (var id : this.<String>all(province.supervisor(), Map.of(), "id")) {
            history(id, random);
        }
        for (var day : List.of(
                "2020-12-20", "2023-04-29", "2023-04-30", "2026-11-22", "2027-01-15", "2027-04-20", "2028-01-01")) {
            Map<String, List<String>> shown = new HashMap<>();
            var ids = this.<String>all(province.supervisor(), Map.of("asOf", day), "id");
            var statuses = this.<String>all(province.supervisor(), Map.of("asOf", day), "status");
            for (int i = 0; i < ids.size(); i++) {
                shown.computeIfAbsent(statuses.get(i), status -> new ArrayList<>())
                        .add(ids.get(i));
            }
            assertEquals(8, ids.size());
            for (var status : DeadlineStatus.values()) {
                var filtered =
                        this.<String>all(province.supervisor(), Map.of("asOf", day, "status", status.name()), "id");
                assertEquals(
                        new HashSet<>(shown.getOrDefault(status.name(), List.of())),
                        new HashSet<>(filtered),
                        status + " on " + day);
            }
        }
    }

    private void history(String id, Random random) {
        var officer = as(province.officer()).get("/report-deadlines/" + id).statusCode() == 200
                ? province.officer()
                : province.neighboursOfficer();
        for (int step = random.nextInt(5); step > 0; step--) {
            clock.timeIs("2026-12-%02dT03:00:00Z".formatted(28 - 5 * step));
            var actions =
                    as(province.supervisor()).get("/report-deadlines/" + id).<List<String>>path("allowedActions");
            if (actions.contains("ACCEPT")) {
                decide(province.supervisor(), id, random.nextInt(3) == 0 ? "acceptance" : "return", "{\"note\": \"x\"}")
                        .then()
                        .statusCode(200);
            } else if (random.nextInt(6) == 0 && actions.contains("WAIVE")) {
                decide(province.supervisor(), id, "waiver", "{\"note\": \"x\"}")
                        .then()
                        .statusCode(200);
            } else if (!actions.isEmpty()) {
                submit(officer, id).then().statusCode(201);
            }
        }
        clock.reset();
    }

    @Test
    void a_yearly_schedule_goes_on_under_successors_only_when_a_person_says_so() {
        var schedule = schedule(yearly("NONE"));
        var successor = world.organization("UBND tỉnh mới", "PEOPLES_COMMITTEE", province.id(), null);
        var continuation = Map.of(
                "issuerId",
                successor,
                "receiverId",
                successor,
                "firstYear",
                2026,
                "reporters",
                Map.of("organizationIds", List.of(reporter)));
        as(province.supervisor())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(continuation)
                .post("/report-schedules/" + schedule + "/continuation")
                .then()
                .statusCode(201)
                .body("continuesId", equalTo(schedule))
                .body("receiverId", equalTo(successor.toString()));
        as(province.supervisor())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(continuation)
                .post("/report-schedules/" + schedule + "/continuation")
                .then()
                .statusCode(409)
                .body("code", equalTo("SCHEDULE_CONTINUED_ALREADY"));
        as(province.officer())
                .queryParam("receiverId", successor)
                .get("/report-deadlines")
                .then()
                .body("items.lastDay", contains("2026-04-29", "2027-04-29"));
    }

    @Test
    void a_schedule_that_makes_no_sense_is_refused_with_every_fault() {
        var nonsense = new HashMap<String, Object>(dated(2027, "NONE"));
        nonsense.put("rule", Map.of("boundary", "BEFORE", "month", 2, "day", 30, "rollForward", "NONE"));
        nonsense.put("period", Map.of("preset", "CUSTOM"));
        nonsense.put("reporters", Map.of());
        nonsense.put("receiverId", UUID.randomUUID());
        nonsense.put("document", Map.of("title", "Kế hoạch", "issuedOnText", "không rõ ngày"));
        as(province.supervisor())
                .contentType(ContentType.JSON)
                .body(nonsense)
                .post("/report-schedules")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/rule/day", "/period", "/reporters", "/receiverId", "/document/issuedOnText"));
    }

    @Test
    void nobody_orders_reports_in_another_s_name() {
        as("dongthap")
                .contentType(ContentType.JSON)
                .body(dated(2027, "NONE"))
                .post("/report-schedules")
                .then()
                .statusCode(403)
                .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
        as(province.officer())
                .contentType(ContentType.JSON)
                .body(dated(2027, "NONE"))
                .post("/report-schedules")
                .then()
                .statusCode(403)
                .body("code", equalTo("DUTY_MISSING"));
    }

    @Test
    void nobody_orders_reports_from_another_s_communes() {
        var elsewhere = world.freshProvince();
        var details = new HashMap<String, Object>(dated(2027, "NONE"));
        details.put(
                "reporters",
                Map.of(
                        "selection",
                        Map.of("kind", "PEOPLES_COMMITTEE", "level", "COMMUNE", "adminUnitId", elsewhere.id())));
        as(province.supervisor())
                .contentType(ContentType.JSON)
                .body(details)
                .post("/report-schedules")
                .then()
                .statusCode(403)
                .body("code", equalTo("UNIT_OUT_OF_SCOPE"));
    }

    @Test
    void nobody_goes_on_with_a_schedule_for_another_s_communes() {
        var schedule = schedule(yearly("NONE"));
        var elsewhere = world.freshProvince();
        var stranger = world.organization("UBND xã lạ", "PEOPLES_COMMITTEE", elsewhere.commune(), null);
        as(province.supervisor())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "issuerId",
                        receiver,
                        "receiverId",
                        receiver,
                        "firstYear",
                        2026,
                        "reporters",
                        Map.of("organizationIds", List.of(stranger))))
                .post("/report-schedules/" + schedule + "/continuation")
                .then()
                .statusCode(403)
                .body("code", equalTo("ORGANIZATION_OUT_OF_SCOPE"));
    }

    @Test
    void the_state_of_a_day_tells_nothing_that_came_later() {
        schedule(dated(2026, "NONE"));
        var id = only(province.officer());
        submit(province.officer(), id).then().statusCode(201);
        as(province.officer())
                .queryParam("asOf", "2026-05-01")
                .get("/report-deadlines/" + id)
                .then()
                .body("status", equalTo("OVERDUE"))
                .body("submissions", empty())
                .body("reminders", empty())
                .body("overdueFlaggedAt", nullValue());
    }

    @Test
    void a_list_shows_only_what_is_one_s_business() {
        schedule(dated(2027, "NONE"));
        as(province.officer())
                .get("/report-deadlines")
                .then()
                .body("items.reporterId", contains(reporter.toString()))
                .body("items.reporterId", not(hasItem(other.toString())));
    }

    private Map<String, Object> dated(int year, String rollForward) {
        return details(Map.of("boundary", "BEFORE", "month", 4, "day", 30, "year", year, "rollForward", rollForward));
    }

    private Map<String, Object> yearly(String rollForward) {
        return details(Map.of("boundary", "BEFORE", "month", 4, "day", 30, "rollForward", rollForward));
    }

    private Map<String, Object> details(Map<String, ?> rule) {
        return Map.of(
                "document",
                Map.of("number", "1/KH-UBND", "title", "Kế hoạch", "issuedOnText", "ngày 5 tháng 1 năm 2024"),
                "issuerId",
                receiver,
                "receiverId",
                receiver,
                "reportKind",
                "SIX_MONTH",
                "rule",
                rule,
                "period",
                Map.of("preset", "DECREE_09"),
                "reporters",
                Map.of(
                        "selection",
                        Map.of(
                                "kind", "PEOPLES_COMMITTEE",
                                "level", "COMMUNE",
                                "adminUnitId", province.id())));
    }

    private String schedule(Map<String, Object> details) {
        return as(province.supervisor())
                .contentType(ContentType.JSON)
                .body(details)
                .post("/report-schedules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String only(String username) {
        return as(username)
                .get("/report-deadlines")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static io.restassured.response.Response submit(String username, String id) {
        return as(username)
                .contentType(ContentType.JSON)
                .body("{\"documentNumber\": \"12/BC-UBND\"}")
                .post("/report-deadlines/" + id + "/submissions");
    }

    private static io.restassured.response.Response decide(String username, String id, String decision, String body) {
        return as(username)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/report-deadlines/" + id + "/" + decision);
    }

    private void assertStatus(String id, String status) {
        as(province.supervisor()).get("/report-deadlines/" + id).then().body("status", equalTo(status));
    }

    private <T> List<T> all(String username, Map<String, String> filters, String field) {
        return as(username)
                .queryParams(filters)
                .queryParam("limit", 200)
                .get("/report-deadlines")
                .then()
                .statusCode(200)
                .extract()
                .path("items." + field);
    }
}
