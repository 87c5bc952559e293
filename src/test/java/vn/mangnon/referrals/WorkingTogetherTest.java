package vn.mangnon.referrals;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

/** Participants, referrals, notes and minutes of one case, by those who work on it. Today is 22 November 2026. */
@QuarkusTest
class WorkingTogetherTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    String officer;
    UUID station;
    String nurse;
    String nurseId;
    String id;

    @BeforeEach
    void a_case_and_a_nurse_who_sees_nothing() {
        province = world.freshProvince();
        officer = province.officer();
        station = world.organization("Trạm Y tế xã", "HEALTH_FACILITY", province.commune(), null);
        nurse = liaisonOf(station, "nurse." + officer);
        nurseId = world.text("select cast(id as text) from account where username = '" + nurse + "'");
        id = must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "channel", "PHONE",
                        "receivedAt", "2026-11-22T01:00:00Z",
                        "emergency", false,
                        "incidentUnitId", province.commune(),
                        "summary", "Nội dung (thử)"))
                .post("/cases"));
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void a_liaison_is_shown_one_case_to_a_day_and_not_beyond_its_end() {
        as(nurse).get("/cases/" + id).then().statusCode(404);
        var other = must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "channel",
                        "PHONE",
                        "receivedAt",
                        "2026-11-22T01:00:00Z",
                        "emergency",
                        false,
                        "incidentUnitId",
                        province.commune()))
                .post("/cases"));
        var added = add(participant(nurseId, "2026-11-30"));
        added.then()
                .statusCode(201)
                .body("hasAccess", equalTo(true))
                .body("organizationName", equalTo("Trạm Y tế xã"))
                .body("task", equalTo("Khám vết thương"));
        as(nurse).get("/cases/" + id).then().statusCode(200).body("summary", equalTo("Nội dung (thử)"));
        as(nurse).get("/cases/" + other).then().statusCode(404);
        as(nurse).get("/cases/" + id + "/notes").then().statusCode(403);
        as(nurse).get("/cases/" + id + "/participants").then().statusCode(403);

        clock.timeIs("2026-11-30T16:00:00Z");
        as(nurse).get("/cases/" + id).then().statusCode(200);
        clock.timeIs("2026-11-30T17:00:00Z");
        as(nurse).get("/cases/" + id).then().statusCode(404);
        as(officer)
                .get("/cases/" + id + "/participants/" + added.path("id"))
                .then()
                .body("hasAccess", equalTo(false))
                .body("endedAt", nullValue());
        clock.reset();

        // Ended by the commune, at once; and by the end of the case.
        var participant = "/cases/" + id + "/participants/" + added.path("id");
        as(officer)
                .contentType(JSON)
                .body(Map.of("note", "Xong"))
                .post(participant + "/end")
                .then()
                .statusCode(428);
        end(participant)
                .then()
                .statusCode(200)
                .body("hasAccess", equalTo(false))
                .body("endNote", equalTo("Xong"));
        as(nurse).get("/cases/" + id).then().statusCode(404);
        end(participant).then().statusCode(409).body("code", equalTo("PARTICIPATION_ENDED"));
        must(add(participant(nurseId, "2026-11-30")));
        as(nurse).get("/cases/" + id).then().statusCode(200);
        must(new CaseStory(officer, province.chair(), id).end("REFUTED"));
        as(nurse).get("/cases/" + id).then().statusCode(404);
        add(participant(nurseId, "2026-11-30")).then().statusCode(409).body("code", equalTo("CASE_CLOSED"));
        as(officer)
                .get("/cases/" + id + "/participants?count=exact")
                .then()
                .body("total", equalTo(2))
                .body("items.endedAt", contains(notNullValue(), notNullValue()));
        assertEquals(0, world.number("select count(*) from case_access where case_id = '" + id + "'"));
    }

    @Test
    void nobody_becomes_a_liaison_by_being_added() {
        var elsewhere = world.organization("Công an xã", "POLICE", province.commune(), null);
        var policeman = liaisonOf(elsewhere, "police." + officer);
        var policemanId = world.text("select cast(id as text) from account where username = '" + policeman + "'");
        var neighbour = world.text(
                "select cast(id as text) from account where username = '" + province.neighboursOfficer() + "'");
        for (var account : List.of(policemanId, neighbour, UUID.randomUUID().toString())) {
            add(participant(account, "2026-11-30"))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/accountId"))
                    .body("errors.code", contains("NOT_ITS_LIAISON"));
        }
        var wrong = participant(nurseId, null);
        wrong.put("organizationId", UUID.randomUUID());
        wrong.put("task", "");
        add(wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/task", "/organizationId", "/accountId", "/until"));
        add(participant(nurseId, "2026-11-21")).then().body("errors.code", contains("IN_THE_PAST"));
        add(participant(nurseId, "2027-05-23")).then().body("errors.code", contains("MORE_THAN_SIX_MONTHS"));
        add(participant(nurseId, "2027-05-22")).then().statusCode(201);
        add(participant(null, "2026-11-30")).then().body("errors.code", contains("ONLY_FOR_A_LIAISON"));
        add(participant(null, null)).then().statusCode(201).body("hasAccess", equalTo(false));
        as(province.neighboursOfficer())
                .contentType(JSON)
                .body(participant(null, null))
                .post("/cases/" + id + "/participants")
                .then()
                .statusCode(404);
    }

    @Test
    void a_referral_is_accepted_by_its_liaison_and_answered_until_the_last_feedback() {
        var sent = send(referral(nurseId, "2026-11-25"));
        sent.then()
                .statusCode(201)
                .body("status", equalTo("SENT"))
                .body("dueOn", equalTo("2026-11-25"))
                .body("allowedActions", contains("ACCEPT", "DECLINE", "WITHDRAW"));
        var referral = "/cases/" + id + "/referrals/" + sent.path("id");
        as(nurse)
                .get("/cases/" + id + "/referrals")
                .then()
                .statusCode(200)
                .body("items.allowedActions", contains(List.of("ACCEPT", "DECLINE")))
                .body("items.request", contains("Điều trị tâm lý"));
        as(officer)
                .get("/tasks?kind=REFERRAL")
                .then()
                .body("items.id", contains(sent.<String>path("id")))
                .body("items.dueOn", contains("2026-11-25"))
                .body("items.code", contains("SENT"));
        // Nothing to feed back before it is accepted; a day that is past is no promise.
        feedback(nurse, referral, "2026-12-01").then().statusCode(409).body("code", equalTo("REFERRAL_NOT_ACCEPTED"));
        answer(nurse, referral, "acceptance", Map.of("feedbackBy", "2026-11-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/feedbackBy"));
        answer(nurse, referral, "acceptance", Map.of("feedbackBy", "2026-12-10", "note", "Hẹn thứ Tư"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("dueOn", equalTo("2026-12-10"))
                .body("answerNote", equalTo("Hẹn thứ Tư"));
        answer(nurse, referral, "refusal", Map.of("note", "Không")).then().body("code", equalTo("REFERRAL_ANSWERED"));
        // The access went on with it.
        clock.timeIs("2026-12-09T03:00:00Z");
        as(nurse).get("/cases/" + id).then().statusCode(200);
        feedback(nurse, referral, "2027-01-10").then().statusCode(201).body("last", equalTo(false));
        as(nurse).get(referral).then().body("dueOn", equalTo("2027-01-10"));
        feedback(nurse, referral, null).then().statusCode(201).body("last", equalTo(true));
        as(nurse).get(referral).then().statusCode(404);
        as(officer)
                .get(referral)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("overdue", equalTo(false))
                .body("allowedActions", equalTo(List.of()));
        as(officer)
                .get(referral + "/feedback?limit=1")
                .then()
                .body("items.text", contains("Đã khám (thử)"))
                .body("next", notNullValue());
        as(officer).get("/tasks?kind=REFERRAL").then().body("items", equalTo(List.of()));
        as(officer)
                .header("If-Match", "*")
                .post(referral + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("REFERRAL_ENDED"));
    }

    @Test
    void declined_or_withdrawn_it_shows_nothing_any_more_and_on_paper_the_officer_answers() {
        var declined = "/cases/" + id + "/referrals/" + must(send(referral(nurseId, "2026-11-25")));
        answer(nurse, declined, "refusal", Map.of("note", "Không có bác sĩ"))
                .then()
                .statusCode(200);
        as(nurse).get(declined).then().statusCode(404);

        var paper = "/cases/" + id + "/referrals/" + must(send(referral(null, "2026-11-25")));
        // Who takes part otherwise sees it, and is not the one to answer.
        must(add(participant(nurseId, "2026-11-30")));
        as(nurse).get(paper).then().body("allowedActions", equalTo(List.of()));
        answer(nurse, paper, "acceptance", Map.of("feedbackBy", "2026-12-10"))
                .then()
                .statusCode(404);
        answer(officer, paper, "acceptance", Map.of("feedbackBy", "2026-12-10"))
                .then()
                .statusCode(200);
        clock.timeIs("2026-12-11T03:00:00Z");
        as(officer).get(paper).then().body("overdue", equalTo(true));
        must(new CaseStory(officer, province.chair(), id).end("REFUTED"));
        as(officer).get(paper).then().body("status", equalTo("WITHDRAWN")).body("overdue", equalTo(false));
        send(referral(null, "2026-12-25")).then().statusCode(409).body("code", equalTo("CASE_CLOSED"));
        var wrong = referral(null, "2026-12-25");
        wrong.put("serviceLine", "MAGIC");
        wrong.remove("kind");
        wrong.put("respondBy", "2026-12-01");
        send(wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/kind", "/serviceLine", "/respondBy"));
    }

    @Test
    void two_answers_at_once_are_one() throws Exception {
        var referral = "/cases/" + id + "/referrals/" + must(send(referral(nurseId, "2026-11-25")));
        var tag = as(nurse).get(referral).header("ETag");
        var together = new CyclicBarrier(2);
        Callable<Integer> accept = () -> {
            together.await();
            return as(nurse)
                    .contentType(JSON)
                    .header("If-Match", tag)
                    .body(Map.of("feedbackBy", "2026-12-10"))
                    .post(referral + "/acceptance")
                    .statusCode();
        };
        Callable<Integer> decline = () -> {
            together.await();
            return as(officer)
                    .contentType(JSON)
                    .header("If-Match", "*")
                    .body(Map.of("note", "Họ từ chối qua điện thoại"))
                    .post(referral + "/refusal")
                    .statusCode();
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = threads.invokeAll(List.of(accept, decline));
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        } finally {
            threads.shutdown();
        }
        assertEquals(
                1,
                world.number("select count(*) from case_referral where case_id = '" + id
                        + "' and status in ('ACCEPTED', 'DECLINED') and answered_at is not null"));
    }

    @Test
    void notes_and_minutes_stay_and_are_corrected_once() {
        var worker = world.account("worker." + officer, Duties.COUNSELLING_WORKER, province.commune());
        var note = must(write(worker, "notes", note("Cháu kể lại sự việc", null)));
        var correction = must(write(officer, "notes", note("Cháu không kể, mẹ kể", note)));
        write(officer, "notes", note("Lần nữa", note))
                .then()
                .statusCode(409)
                .body("code", equalTo("CORRECTED_ALREADY"));
        as(province.chair())
                .get("/cases/" + id + "/notes?count=exact")
                .then()
                .body("total", equalTo(2))
                .body("items.find { it.id == '" + note + "' }.correctedById", equalTo(correction))
                .body("items.find { it.id == '" + note + "' }.text", equalTo("Cháu kể lại sự việc"));
        var before = as(officer).get("/cases/" + id + "/notes/" + correction).header("ETag");
        must(write(officer, "notes", note("Đúng ra là bà kể", correction)));
        as(officer)
                .header("If-None-Match", before)
                .get("/cases/" + id + "/notes/" + correction)
                .then()
                .statusCode(200)
                .body("correctedById", notNullValue());
        var future = note("x", UUID.randomUUID().toString());
        future.put("happenedAt", "2026-11-23T00:00:00Z");
        write(officer, "notes", future)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/happenedAt", "/correctsId"));
        for (var sql : List.of(
                "update case_note set written_by = (select id from account limit 1)", "delete from case_note")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> world.asOwner(
                            "select set_config('mangnon.cases', '/', false); " + sql + " where id = '" + note + "'"));
        }
        assertEquals(
                0,
                world.number("select count(*) from case_note where id = '" + note
                        + "' and position(convert_to('Cháu', 'UTF8') in text_sealed) > 0"));

        var document = must(as(officer)
                .contentType(JSON)
                .body(Map.of("title", "Biên bản", "confidentiality", "CASE", "distributionScope", "UBND xã"))
                .post("/cases/" + id + "/documents"));
        var minutes = minutes(document);
        must(write(officer, "meetings", minutes));
        as(officer)
                .get("/cases/" + id + "/meetings")
                .then()
                .body("items.kind", contains("NEEDS"))
                .body("items.documentId", contains(document))
                .body("items.chairedBy", contains("Chủ tịch UBND xã"));
        write(officer, "meetings", minutes(UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/documentId"));
        write(worker, "meetings", minutes(document)).then().statusCode(403);
        as(province.neighboursOfficer()).get("/cases/" + id + "/notes").then().statusCode(404);
    }

    private String liaisonOf(UUID organization, String username) {
        var line = GrantedScope.ofOrganization(organization);
        return world.account(username, List.of(Duties.CASE_LIAISON), List.of(line), organization);
    }

    private Map<String, Object> participant(String account, String until) {
        var details = new HashMap<String, Object>(Map.of("organizationId", station, "task", "Khám vết thương"));
        details.put("accountId", account);
        details.put("until", until);
        return details;
    }

    private Response add(Map<String, ?> details) {
        return as(officer).contentType(JSON).body(details).post("/cases/" + id + "/participants");
    }

    private Response end(String participant) {
        return as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of("note", "Xong"))
                .post(participant + "/end");
    }

    private Map<String, Object> referral(String account, String respondBy) {
        var details = new HashMap<String, Object>(Map.of(
                "kind", "REFERRAL",
                "organizationId", station,
                "serviceLine", "PSYCHOLOGY",
                "request", "Điều trị tâm lý",
                "respondBy", respondBy));
        details.put("accountId", account);
        return details;
    }

    private Response send(Map<String, ?> details) {
        return as(officer).contentType(JSON).body(details).post("/cases/" + id + "/referrals");
    }

    private static Response answer(String who, String referral, String how, Map<String, ?> body) {
        return as(who).contentType(JSON).header("If-Match", "*").body(body).post(referral + "/" + how);
    }

    private static Response feedback(String who, String referral, String nextBy) {
        var details = new HashMap<String, Object>(Map.of("text", "Đã khám (thử)"));
        details.put("nextBy", nextBy);
        return answer(who, referral, "feedback", details);
    }

    private Response write(String who, String what, Map<String, ?> details) {
        return as(who).contentType(JSON).body(details).post("/cases/" + id + "/" + what);
    }

    private static Map<String, Object> note(String text, String corrects) {
        var details = new HashMap<String, Object>(Map.of("happenedAt", "2026-11-22T02:00:00Z", "text", text));
        details.put("correctsId", corrects);
        return details;
    }

    private static Map<String, Object> minutes(String document) {
        return Map.of(
                "kind", "NEEDS",
                "heldAt", "2026-11-22T02:30:00Z",
                "chairedBy", "Chủ tịch UBND xã",
                "attendees", "Công an xã, Trạm Y tế xã, trưởng thôn",
                "conclusions", "Cần hỗ trợ tâm lý",
                "documentId", document);
    }
}
