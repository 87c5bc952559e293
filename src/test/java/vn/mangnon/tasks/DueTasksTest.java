package vn.mangnon.tasks;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.anonymous;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** Now is Sunday 22 November 2026, 10:00 in Vietnam. */
@QuarkusTest
class DueTasksTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    UUID committee;
    String officer;

    @BeforeEach
    void a_commune_with_one_of_each_kind() {
        province = world.freshProvince();
        officer = province.officer();
        committee = world.organization("UBND xã", "PEOPLES_COMMITTEE", province.commune(), null);
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void one_list_over_everything_by_the_moment_it_is_due() {
        var child = registered(officer, child("Bé Không Được Nêu", province.commune()));
        var emergency = opened(child, true);
        var planned = opened(child, false);
        new CaseStory(officer, province.chair(), planned).inProgress();
        var report = reportUntil("2026-11-30");
        var plan = planOrdering("2026-11-25");
        var request = requested();

        // 12 hours from 8:00; the plan's service until 23/12; 2 working days to reply, from Friday.
        as(officer)
                .get("/tasks?count=exact")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains("CASE_CLOCK", "DATA_SUBJECT_REQUEST", "PLAN_TASK", "REPORT", "CARE_SERVICE"))
                .body("total", equalTo(5))
                .body("items[0].code", equalTo("EMERGENCY_MEASURE"))
                .body("items[0].caseId", equalTo(emergency))
                .body("items[0].caseNumber", notNullValue())
                .body("items[0].legalBasis", containsString("NĐ 56/2017"))
                .body("items[0].dueAt", equalTo("2026-11-22T13:00:00Z"))
                .body("items[0].overdue", equalTo(false))
                .body("items[1].id", equalTo(request))
                .body("items[1].code", equalTo("ACCESS"))
                .body("items[2].planId", equalTo(plan))
                .body("items[2].title", equalTo("Rà soát trẻ em"))
                .body("items[2].dueOn", equalTo("2026-11-25"))
                .body("items[2].dueAt", equalTo("2026-11-25T16:59:59.999999Z"))
                .body("items[3].id", equalTo(report))
                .body("items[3].organizationId", equalTo(committee.toString()))
                .body("items[4].caseId", equalTo(planned))
                .body("items[4].code", equalTo("PSYCHOLOGY"))
                .body("items[4].dueOn", equalTo("2026-12-23"));
        assertFalse(as(officer).get("/tasks").asString().contains("Không Được Nêu"), "no child by name");

        // Page by page the same, each once.
        var walked = new ArrayList<String>();
        String next = null;
        do {
            var page = as(officer).get("/tasks?limit=1" + (next == null ? "" : "&cursor=" + next));
            walked.addAll(page.then().statusCode(200).extract().path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertEquals(as(officer).get("/tasks").path("items.id"), walked);

        as(officer).get("/tasks?today=true").then().body("items.kind", contains("CASE_CLOCK"));
        as(officer).get("/tasks?kind=REPORT").then().body("items.id", contains(report));
        as(officer)
                .get("/tasks?dueBefore=2026-11-25T17:00:00Z")
                .then()
                .body("items.kind", contains("CASE_CLOCK", "DATA_SUBJECT_REQUEST", "PLAN_TASK"));
        as(officer).get("/tasks?adminUnitId=" + province.neighbour()).then().body("items", equalTo(List.of()));
        as(officer).get("/tasks?adminUnitId=" + province.commune()).then().body("items.size()", equalTo(5));

        // What is done is not due: a measure, an answer, a report until it is sent back.
        must(as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("takenAt", "2026-11-22T02:00:00Z", "description", "Đưa đến nơi an toàn"))
                .post("/cases/" + emergency + "/emergency-measures"));
        must(as(officer)
                .contentType(JSON)
                .body(Map.of("documentNumber", "1/BC"))
                .post("/report-deadlines/" + report + "/submissions"));
        as(officer)
                .get("/tasks")
                .then()
                .body("items.kind", contains("DATA_SUBJECT_REQUEST", "PLAN_TASK", "CARE_SERVICE"));
        as(province.supervisor())
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("note", "Thiếu số liệu"))
                .post("/report-deadlines/" + report + "/return")
                .then()
                .statusCode(200);
        as(officer).get("/tasks?kind=REPORT").then().body("items.id", contains(report));

        // Days later it is overdue, and still on top.
        clock.timeIs("2026-12-01T01:00:00Z");
        as(officer)
                .get("/tasks?today=true")
                .then()
                .body("items.kind", contains("DATA_SUBJECT_REQUEST", "PLAN_TASK", "REPORT"))
                .body("items.overdue", everyItem(equalTo(true)));
    }

    @Test
    void mine_is_what_nobody_else_has_to_do() {
        var second = world.account("second." + officer, Duties.COMMUNE_OFFICER, province.commune());
        var id = opened(null, true);
        as(officer).get("/tasks?mine=true").then().body("items.caseId", contains(id));
        as(second).get("/tasks?mine=true").then().body("items.caseId", contains(id));
        must(as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/cases/" + id + "/acceptance"));
        as(officer)
                .get("/tasks?mine=true")
                .then()
                .body("items.caseId", contains(id))
                .body("items[0].assigneeId", notNullValue());
        as(second).get("/tasks?mine=true").then().body("items", equalTo(List.of()));
        as(second).get("/tasks").then().body("items.caseId", contains(id));
        as(province.chair()).get("/tasks?mine=true").then().body("items", equalTo(List.of()));
        as(province.chair()).get("/tasks").then().body("items.caseId", contains(id));

        // What waits for the chair is his, and no longer the officer's.
        var planned = opened(null, false);
        var story = new CaseStory(officer, province.chair(), planned);
        must(story.verify());
        must(story.assess(false));
        must(story.investigate());
        must(story.draft());
        as(officer).get("/tasks?mine=true").then().body("items.code", hasItem("PLAN_SUBMISSION"));
        must(story.submit());
        as(officer).get("/tasks?mine=true").then().body("items.code", contains("EMERGENCY_MEASURE"));
        as(province.chair())
                .get("/tasks?mine=true")
                .then()
                .body("items.code", contains("PLAN_DECISION"))
                .body("items.caseId", contains(planned));
    }

    @Test
    void nobody_is_told_of_what_lies_elsewhere_or_is_another_level_s() {
        opened(null, true);
        var report = reportUntil("2026-11-30");
        as(province.neighboursOfficer()).get("/tasks").then().body("items", equalTo(List.of()));
        // A province is not the one to hand in its commune's report; its own is.
        as(province.supervisor()).get("/tasks").then().body("items", equalTo(List.of()));
        var department = world.organization("Sở", "LINE_AGENCY", province.id(), null);
        var own = reportOf(department, "/" + province.code() + "/", "2026-12-15");
        as(province.supervisor()).get("/tasks").then().body("items.id", contains(own));
        as(officer).get("/tasks?kind=REPORT").then().body("items.id", contains(report));
        var union = world.organization("Hội LHPN xã", "MASS_ORGANIZATION", province.commune(), null);
        var unions = reportOf(union, path(), "2026-12-16");
        var reporter = world.accountOfLine("union." + officer, Duties.MASS_ORGANIZATION_REPORTER, union);
        as(reporter).get("/tasks").then().body("items.id", contains(unions));
        as(officer).queryParam("mine", "perhaps").get("/tasks").then().statusCode(400);
    }

    @Test
    void a_calendar_is_followed_with_its_secret_and_says_no_name() {
        var child = registered(officer, child("Nguyễn Thị Bí Mật", province.commune()));
        opened(child, true);
        reportUntil("2026-11-30");
        var made = as(officer)
                .contentType(JSON)
                .header("Accept-Language", "en")
                .body(Map.of("name", "Điện thoại", "mine", true))
                .post("/task-calendars");
        made.then().statusCode(201).body("language", equalTo("en")).body("readOn", nullValue());
        String url = made.path("url");
        String id = made.path("id");

        var calendar = RestAssured.given().get(url);
        calendar.then().statusCode(200).contentType("text/calendar");
        var text = calendar.asString();
        var read = biweekly.Biweekly.parse(text).first();
        assertEquals(2, read.getEvents().size());
        assertTrue(read.getEvents().get(0).getSummary().getValue().startsWith("Emergency measure – "), text);
        assertTrue(text.contains("DTSTART:20261122T130000Z"), text);
        assertTrue(text.contains("DTSTART;VALUE=DATE:20261130"), text);
        assertFalse(text.replace("\r\n ", "").contains("Bí Mật"), text);
        // The same by the list itself, for who can sign in.
        as(officer)
                .accept("text/calendar")
                .get("/tasks?mine=true")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("Biện pháp khẩn cấp"));

        as(officer)
                .get("/task-calendars")
                .then()
                .body("items.id", contains(id))
                .body("items.readOn", contains("2026-11-22"))
                .body("items.url", everyItem(nullValue()));
        as(province.chair()).get("/task-calendars/" + id).then().statusCode(404);
        as(province.chair())
                .header("If-Match", "*")
                .delete("/task-calendars/" + id)
                .then()
                .statusCode(404);
        assertEquals(
                0,
                world.number("select count(*) from task_calendar where position(convert_to('"
                        + url.substring(url.lastIndexOf('/') + 1) + "', 'UTF8') in secret_digest) > 0"));

        // Who may no longer sign in has no calendar either; and one that was taken back is gone.
        var owner = world.text("select cast(account_id as text) from task_calendar where id = '" + id + "'");
        world.asOwner("update account set enabled = false where id = '" + owner + "'");
        RestAssured.given().get(url).then().statusCode(404);
        world.asOwner("update account set enabled = true where id = '" + owner + "'");
        RestAssured.given().get(url).then().statusCode(200);
        as(officer).delete("/task-calendars/" + id).then().statusCode(428);
        as(officer)
                .header("If-Match", "*")
                .delete("/task-calendars/" + id)
                .then()
                .statusCode(204);
        RestAssured.given().get(url).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        anonymous().get("/auth/calendars/" + "x".repeat(43)).then().statusCode(404);
    }

    @Test
    void five_calendars_are_enough() {
        for (int i = 0; i < 5; i++) {
            as(officer)
                    .contentType(JSON)
                    .body(Map.of("name", "Lịch " + i))
                    .post("/task-calendars")
                    .then()
                    .statusCode(201);
        }
        as(officer)
                .contentType(JSON)
                .body(Map.of("name", "Lịch 6"))
                .post("/task-calendars")
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_CALENDARS"));
        as(officer)
                .contentType(JSON)
                .body(Map.of("name", " "))
                .post("/task-calendars")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
        var walked = new HashSet<String>();
        String next = null;
        do {
            var page = as(officer).get("/task-calendars?limit=2" + (next == null ? "" : "&cursor=" + next));
            walked.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertEquals(5, walked.size());
    }

    @Test
    void the_list_is_one_statement_however_long_it_is() {
        opened(null, true);
        assertEquals(1, statementsOfTasks(1));
        for (int i = 0; i < 20; i++) {
            opened(null, true);
        }
        assertEquals(1, statementsOfTasks(21));
    }

    private long statementsOfTasks(int tasks) {
        return world.statementsOf(
                officer, () -> as(officer).get("/tasks").then().body("items.size()", equalTo(tasks)));
    }

    private String opened(String child, boolean emergency) {
        var told = new HashMap<String, Object>(Map.of(
                "channel",
                "PHONE",
                "receivedAt",
                "2026-11-22T01:00:00Z",
                "emergency",
                emergency,
                "incidentUnitId",
                province.commune()));
        if (child != null) {
            told.put("childId", child);
        }
        return must(as(officer).contentType(JSON).body(told).post("/cases"));
    }

    private String path() {
        return "/" + province.code() + "/" + province.code() + "-A/";
    }

    private String reportUntil(String lastDay) {
        return reportOf(committee, path(), lastDay);
    }

    /** Of any schedule there is: one more reporter. */
    private String reportOf(UUID reporter, String path, String lastDay) {
        var receiver = world.organization("UBND tỉnh", "PEOPLES_COMMITTEE", province.id(), null);
        var id = UUID.randomUUID().toString();
        world.asOwner(("insert into report_deadline (id, version, created_at, updated_at, schedule_id, report_kind,"
                        + " reporter_id, reporter_path, receiver_id, receiver_path, period_from, period_to, stated, last_day)"
                        + " select '%s', 0, now(), now(), id, 'ANNUAL', '%s', '%s', '%s', '/%s/', '2026-01-01',"
                        + " '2026-10-31', '%s', '%s' from report_schedule limit 1")
                .formatted(id, reporter, path, receiver, province.code(), lastDay, lastDay));
        return id;
    }

    private String planOrdering(String dueOn) {
        var id = must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "title",
                        "Kế hoạch năm 2026",
                        "document",
                        Map.of("issuerId", committee),
                        "periodFrom",
                        "2026-01-01",
                        "periodTo",
                        "2026-12-31",
                        "organizationId",
                        committee,
                        "adminUnitId",
                        province.commune(),
                        "tasks",
                        List.of(
                                Map.of("organizationId", committee, "content", "Rà soát trẻ em", "dueOn", dueOn),
                                Map.of("organizationId", committee, "content", "Không có ngày"))))
                .post("/plans"));
        as(officer).get("/tasks?kind=PLAN_TASK").then().body("items", equalTo(List.of()));
        as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body("{}")
                .post("/plans/" + id + "/issuance")
                .then()
                .statusCode(200);
        return id;
    }

    private String requested() {
        return must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "kind",
                        "ACCESS",
                        "adminUnitId",
                        province.commune(),
                        "requester",
                        "MOTHER",
                        "requesterName",
                        "Lê Thị Mẹ",
                        "details",
                        "Xin xem",
                        "receivedAt",
                        "2026-11-20T01:00:00Z"))
                .post("/data-subject-requests"));
    }
}
