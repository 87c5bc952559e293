package vn.mangnon.careplans;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.AccountDetails;
import vn.mangnon.access.Accounts;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;
import vn.mangnon.indicators.Figure;
import vn.mangnon.indicators.Indicators;
import vn.mangnon.kernel.UnitPath;
import vn.mangnon.units.UnitExtent;

@QuarkusTest
class CarePlansResourceTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    Accounts accounts;

    @Inject
    Indicators indicators;

    World.Province province;
    String id;
    CaseStory story;

    @BeforeEach
    void a_case_of_its_own() {
        province = world.freshProvince();
        id = as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt", "2026-11-20T02:00:00Z",
                        "channel", "SCHOOL",
                        "incidentUnitId", province.commune()))
                .post("/cases")
                .path("id");
        story = new CaseStory(province.officer(), province.chair(), id);
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void five_working_days_for_the_plan_and_two_for_the_decision() {
        must(story.verify());
        must(story.assess(false));
        must(story.investigate());
        // Sunday 22 November 2026: five working days are Monday to Friday.
        assertClock("PLAN_SUBMISSION", "2026-11-27T16:59:59.999999Z", "RUNNING");
        clock.timeIs("2026-11-27T16:59:59Z");
        must(story.draft());
        must(story.submit());
        assertClock("PLAN_SUBMISSION", "2026-11-27T16:59:59.999999Z", "MET");
        assertClock("PLAN_DECISION", "2026-12-01T16:59:59.999999Z", "RUNNING");
        clock.timeIs("2026-12-02T03:00:00Z");
        assertClock("PLAN_DECISION", "2026-12-01T16:59:59.999999Z", "BREACHED");
        must(story.approve());
        assertClock("PLAN_DECISION", "2026-12-01T16:59:59.999999Z", "BREACHED");
        as(province.officer()).get("/cases?breached=true").then().body("items.id", contains(id));
    }

    /** A small commune, where one person is the officer and stands in for the chair. */
    @Test
    void who_drafted_a_plan_does_not_approve_it() {
        var both = "both." + province.officer();
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.add(
                        new AccountDetails(
                                null,
                                both,
                                both,
                                null,
                                null,
                                true,
                                List.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR),
                                List.of(GrantedScope.ofUnit(province.commune()))),
                        "none"));
        must(story.verify());
        must(story.assess(false));
        must(story.investigate());
        var theirs = new CaseStory(both, both, id);
        must(theirs.draft());
        must(story.submit());
        theirs.approve().then().statusCode(409).body("code", equalTo("PLAN_DRAFTER_CANNOT_APPROVE"));
        must(theirs.giveBack());
        must(story.draft());
        must(story.submit());
        theirs.approve().then().statusCode(409).body("code", equalTo("PLAN_DRAFTER_CANNOT_APPROVE"));
        must(story.approve());
    }

    @Test
    void all_faults_of_a_plan_are_told_at_once_and_lead_to_their_service() {
        must(story.verify());
        must(story.assess(false));
        must(story.investigate());
        var wrong = CaseStory.service();
        wrong.putAll(
                Map.of("serviceLine", "MAGIC", "providerId", UUID.randomUUID(), "endsOn", "2026-11-22", "cost", -1));
        var nobody = CaseStory.service();
        nobody.remove("providerName");
        var body = CaseStory.plan();
        body.put("goals", " ");
        body.put("services", List.of(CaseStory.service(), wrong, nobody));
        story.put(province.officer(), "plan", body)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/goals",
                                "/services/1/serviceLine",
                                "/services/1/providerId",
                                "/services/1/endsOn",
                                "/services/1/cost",
                                "/services/2/providerId"));
        as(province.officer()).get("/cases/" + id + "/plan").then().statusCode(404);
        as(province.officer()).get("/cases/" + id).then().body("status", equalTo("INVESTIGATED"));
    }

    @Test
    void a_draft_is_written_over_and_what_was_submitted_stays() {
        must(story.verify());
        must(story.assess(false));
        must(story.investigate());
        must(story.draft());
        var other = CaseStory.plan();
        other.put("services", List.of(CaseStory.service(), CaseStory.service()));
        story.put(province.officer(), "plan", other)
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("services", hasSize(2))
                .body("cost", equalTo(3_000_000));
        must(story.submit());
        story.giveBack().then().statusCode(200).body("decisionNote", equalTo("Bổ sung dịch vụ y tế"));
        story.post(province.chair(), "plan/return", Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/note"));
        must(story.draft());
        as(province.chair())
                .get("/cases/" + id + "/plan/versions")
                .then()
                .body("items.number", contains(1, 2))
                .body("items.cost", contains(3_000_000, 1_500_000));
    }

    /** One wins, the other is told, and what the winner wrote is there whole. */
    @Test
    void of_two_officers_who_act_at_once_one_wins() throws Exception {
        must(story.verify());
        must(story.assess(false));
        must(story.investigate());
        var second = world.account("second." + province.officer(), Duties.COMMUNE_OFFICER, province.commune());
        var tag = as(province.officer()).get("/cases/" + id).header("ETag");
        var answers = atOnce(
                () -> draftAs(province.officer(), "Mục tiêu một", tag), () -> draftAs(second, "Mục tiêu hai", tag));
        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 200).count(), answers::toString);
        var loser = answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertTrue(List.of(409, 412).contains(loser.statusCode()), loser::asString);
        var winner = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        as(second)
                .get("/cases/" + id + "/plan/versions")
                .then()
                .body("items.goals", contains(winner.<String>path("goals")));

        must(story.submit());
        var submitted = as(province.officer()).get("/cases/" + id).header("ETag");
        var decisions = atOnce(() -> decideAs("plan/approval", submitted), () -> decideAs("plan/return", submitted));
        assertEquals(
                1,
                decisions.stream().filter(answer -> answer.statusCode() == 200).count());
        var status = as(province.officer()).get("/cases/" + id).<String>path("status");
        var decision = as(province.officer()).get("/cases/" + id + "/plan").<String>path("decision");
        assertEquals("PLAN_" + decision, status);
    }

    private Response draftAs(String account, String goals, String tag) {
        var body = CaseStory.plan();
        body.put("goals", goals);
        return as(account).contentType(JSON).header("If-Match", tag).body(body).put("/cases/" + id + "/plan");
    }

    private Response decideAs(String decision, String tag) {
        return as(province.chair())
                .contentType(JSON)
                .header("If-Match", tag)
                .body(Map.of("note", "Lý do"))
                .post("/cases/" + id + "/" + decision);
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var all = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Response>();
            for (var answer : all.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            all.shutdown();
        }
    }

    @Test
    void an_approved_plan_is_sent_and_received_and_its_services_go_on() {
        story.inProgress();
        String service =
                as(province.officer()).get("/cases/" + id + "/services").path("items[0].id");
        story.put(
                        province.officer(),
                        "services/" + service + "/progress",
                        Map.of("progress", "DONE", "on", "2026-11-23"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("IN_THE_FUTURE"));
        story.put(
                        province.officer(),
                        "services/" + service + "/progress",
                        Map.of("progress", "DONE", "on", "2026-11-22", "note", "Đã xong"))
                .then()
                .statusCode(200)
                .body("progress", equalTo("DONE"));
        var police = world.organization("Công an xã", "POLICE", province.commune(), null);
        String dispatch = must(story.post(
                province.officer(),
                "plan/dispatches",
                Map.of(
                        "recipient", "ORGANIZATION",
                        "organizationId", police,
                        "sentAt", "2026-11-22T03:00:00Z")));
        var receipt = "plan/dispatches/" + dispatch + "/receipt";
        story.post(province.officer(), receipt, Map.of("receivedAt", "2026-11-22T02:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("BEFORE_SENT"));
        must(story.post(province.officer(), receipt, Map.of("receivedAt", "2026-11-22T03:00:00Z")));
        story.post(province.officer(), receipt, Map.of("receivedAt", "2026-11-22T03:00:00Z"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_RECEIVED_ALREADY"));
        as(province.chair())
                .get("/cases/" + id + "/plan/dispatches")
                .then()
                .body("items.receivedAt", contains("2026-11-22T03:00:00Z"));
    }

    /** All who were helped are the whole, and not the cases that were closed. */
    @Test
    void the_part_that_overcame_it_is_one_of_all_who_were_helped() {
        story.closed();
        for (int i = 0; i < 3; i++) {
            String another = must(as(province.officer())
                    .contentType(JSON)
                    .body(Map.of(
                            "receivedAt", "2026-11-20T02:00:00Z",
                            "channel", "SCHOOL",
                            "incidentUnitId", province.commune()))
                    .post("/cases"));
            var its = new CaseStory(province.officer(), province.chair(), another);
            if (i == 0) {
                // Ended otherwise: helped, and not known to have overcome it.
                its.inProgress().end("MOVED_AWAY").then().statusCode(200);
            } else if (i == 1) {
                its.inProgress();
            }
        }
        var here =
                new UnitExtent(List.of(new UnitPath("/" + province.code() + "/" + province.code() + "-A/")), List.of());
        var figure = QuarkusTransaction.requiringNew()
                .call(() -> indicators.figure(
                        "CASES_OVERCOME", here, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        assertEquals(Figure.part(1, 3), figure.orElseThrow());
    }

    @Test
    void a_clock_stands_still_only_for_a_reason_that_its_limit_allows() {
        must(story.verify());
        must(story.assess(false));
        var pause = Map.of("clock", "PLAN_SUBMISSION", "reason", "FLOOD", "pausedAt", "2026-11-22T03:00:00Z");
        story.post(province.chair(), "clocks/pause", pause)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"))
                .body("errors.code", contains("NO_REASON_TO_PAUSE"));
        var resumed = Map.of("clock", "PLAN_SUBMISSION", "resumedAt", "2026-11-22T03:00:00Z");
        story.post(province.chair(), "clocks/resumption", resumed)
                .then()
                .statusCode(409)
                .body("code", equalTo("CLOCK_NOT_PAUSED"));
        world.asOwner("update legal_time_limit set pause_reasons = '{FLOOD}' where code = 'PLAN_SUBMISSION'");
        try {
            story.post(province.chair(), "clocks/pause", pause)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("PAUSED"));
            story.post(province.chair(), "clocks/pause", pause)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("CLOCK_NOT_RUNNING"));
            // Monday and Tuesday are lost: two days more than Friday.
            clock.timeIs("2026-11-25T03:00:00Z");
            story.post(
                            province.chair(),
                            "clocks/resumption",
                            Map.of("clock", "PLAN_SUBMISSION", "resumedAt", "2026-11-25T02:00:00Z"))
                    .then()
                    .statusCode(200)
                    .body("dueAt", equalTo("2026-12-01T16:59:59.999999Z"));
            // What was not kept is not undone by a pause afterwards.
            clock.timeIs("2026-12-05T03:00:00Z");
            story.post(
                            province.chair(),
                            "clocks/pause",
                            Map.of(
                                    "clock", "PLAN_SUBMISSION",
                                    "reason", "FLOOD",
                                    "pausedAt", "2026-12-01T17:00:00Z"))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("AFTER_DUE"));
            assertClock("PLAN_SUBMISSION", "2026-12-01T16:59:59.999999Z", "BREACHED");
        } finally {
            world.asOwner("update legal_time_limit set pause_reasons = '{}' where code = 'PLAN_SUBMISSION'");
        }
    }

    private void assertClock(String code, String due, String state) {
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("clocks.find { it.code == '" + code + "' }.dueAt", equalTo(due))
                .body("clocks.find { it.code == '" + code + "' }.state", equalTo(state));
    }
}
