package vn.mangnon.escalations;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;

/**
 * The whole story over HTTP: a call to 111 at 22:40 on the eve of Tết, from the first measure in the night to the closure.
 * Times are written in Vietnam's hours. Tết 2027 is 5 to 9 February, so the holidays are Friday to Tuesday.
 */
@QuarkusTest
class CaseStoryTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    AlertRun alerts;

    World.Province province;

    @BeforeEach
    void a_province_of_its_own() {
        province = world.freshProvince();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void from_a_call_to_111_on_the_eve_of_Tet_to_the_closure() throws Exception {
        var officer = province.officer();
        var chair = province.chair();

        // Friday, the last day of the lunar year. The call centre is told at 22:40 and the commune at 22:55.
        itIs("2027-02-05T22:55:00");
        String id = as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt",
                        "2027-02-05T22:40:00+07:00",
                        "channel",
                        "HOTLINE_111",
                        "incidentUnitId",
                        province.commune(),
                        "emergency",
                        true,
                        "abuseForms",
                        List.of("VIOLENCE"),
                        "summary",
                        "Hàng xóm nghe tiếng trẻ khóc kêu cứu."))
                .post("/cases")
                .then()
                .statusCode(201)
                .body("status", equalTo("RECEIVED"))
                .body("clocks.code", containsInAnyOrder("EMERGENCY_MEASURE", "FORWARDING"))
                .body("clocks.find { it.code == 'EMERGENCY_MEASURE' }.dueAt", equalTo("2027-02-06T03:40:00Z"))
                .body("clocks.find { it.code == 'FORWARDING' }.atOnce", equalTo(true))
                .body("clocks.find { it.code == 'FORWARDING' }.state", equalTo("MET"))
                .body("clocks.find { it.code == 'FORWARDING' }.stoppedAt", equalTo("2027-02-05T15:55:00Z"))
                .extract()
                .path("id");
        var story = new CaseStory(officer, chair, id).asEmergency();
        must(as(officer)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/cases/" + id + "/acceptance"));

        // Mẫu 01: the child is not in the register; whoever called does not want to be written down.
        must(story.put(
                officer,
                "intake",
                Map.of(
                        "confidentiality", "STRICTLY_CONFIDENTIAL",
                        "distribution", List.of("POLICE", "HEALTH_FACILITY"),
                        "childSex", "FEMALE",
                        "childAge", 8,
                        "childState", "Hoảng sợ, có vết thương.")));
        as(officer).get("/cases/" + id + "/informant").then().statusCode(404);
        // The form begins with what was told, and what she is due to do next stands on top of her list.
        String form = must(as(officer)
                .contentType(JSON)
                .body(Map.of("templateCode", "mau-01", "prefill", true))
                .post("/cases/" + id + "/forms"));
        as(officer)
                .get("/cases/" + id + "/forms/" + form)
                .then()
                .body("answers.channel", equalTo("PHONE"))
                .body("answers.receivedAt", equalTo("2027-02-05T22:40+07:00"))
                .body("answers.sex", equalTo("FEMALE"))
                .body("answers.estimatedAge", equalTo(8))
                .body("answers.currentState", containsString("Hoảng sợ"));
        as(officer).get("/tasks?mine=true&today=true").then().body("items", equalTo(List.of()));
        as(officer)
                .get("/tasks?mine=true")
                .then()
                .body("items[0].code", equalTo("EMERGENCY_MEASURE"))
                .body("items[0].caseId", equalTo(id))
                .body("items[0].dueAt", equalTo("2027-02-06T03:40:00Z"));

        // Half of the twelve hours are over at 4:40: the officer is warned in the night, once.
        itIs("2027-02-06T04:40:00");
        warned(officer, id, "HALF");
        alerts.run();
        warned(officer, id, "HALF");
        warned(chair, id);

        // At 5:00 the child is with her grandmother, away from the father who beat her.
        itIs("2027-02-06T05:30:00");
        story.at("2027-02-06T05:00:00+07:00");
        String separation = must(story.separate(10));
        shown(id)
                .body("separated", equalTo(true))
                .body("clocks.find { it.code == 'EMERGENCY_MEASURE' }.state", equalTo("MET"))
                .body("clocks.find { it.code == 'SEPARATION_DECISION' }.state", equalTo("MET"))
                // Fifteen days after the first: the end of 21 February, a Sunday, whatever was decided.
                .body("clocks.find { it.code == 'SEPARATION' }.dueAt", equalTo("2027-02-21T16:59:59.999999Z"));
        must(story.put(
                officer,
                "abuse",
                Map.of(
                        "acts", List.of("BEATING"),
                        "settings", List.of("FAMILY"),
                        "allegedPerpetrators", List.of(Map.of("relation", "FATHER")))));

        // The child is registered in the morning, and the case loses nothing when she is named in it.
        itIs("2027-02-06T08:00:00");
        story.at("2027-02-06T08:00:00+07:00");
        var her = registered(officer, child("Nguyễn Thị Xuân", province.commune()));
        as(officer)
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("childId", her))
                .patch("/cases/" + id)
                .then()
                .statusCode(200)
                .body("childId", equalTo(her))
                .body("summary", equalTo("Hàng xóm nghe tiếng trẻ khóc kêu cứu."))
                .body("clocks.find { it.code == 'EMERGENCY_MEASURE' }.state", equalTo("MET"));
        as(officer).get("/cases/" + id + "/intake").then().body("childAge", equalTo(8));
        as(officer)
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("answers", Map.of("childName", "Nguyễn Thị Xuân")))
                .patch("/cases/" + id + "/forms/" + form)
                .then()
                .statusCode(200);
        must(story.post(officer, "forms/" + form + "/completion", Map.of()));
        must(story.verify());
        must(story.assess(true));
        must(story.investigate());
        // In an emergency the plan has no days to wait for, and is written at once.
        must(story.draft());
        must(story.submit());
        shown(id).body("clocks.code", not(hasItem("PLAN_SUBMISSION"))).body("status", equalTo("PLAN_SUBMITTED"));
        as(chair)
                .get("/cases/" + id)
                .then()
                .body(
                        "allowedActions",
                        containsInAnyOrder(
                                "EXTEND_SEPARATION",
                                "END_SEPARATION",
                                "APPROVE_PLAN",
                                "RETURN_PLAN",
                                "HAND_OVER",
                                "RECORD_DEATH",
                                "AGE_OUT"));
        must(story.giveBack());
        must(story.draft());
        must(story.submit());
        must(story.approve());
        as(officer)
                .get("/cases/" + id + "/plan/versions?count=exact")
                .then()
                .body("items.number", contains(1, 2))
                .body("items.decision", contains("RETURNED", "APPROVED"))
                .body("total", equalTo(2));
        must(story.post(
                officer, "plan/dispatches", Map.of("recipient", "CARER", "sentAt", "2027-02-06T08:00:00+07:00")));
        must(story.start());
        String service = as(officer).get("/cases/" + id + "/services").path("items[0].id");
        must(story.put(
                officer, "services/" + service + "/progress", Map.of("progress", "RUNNING", "on", "2027-02-06")));

        // The health station takes her on, and sees this case until it is done with it.
        var station = world.organization("Trạm Y tế xã", "HEALTH_FACILITY", province.commune(), null);
        var nurse = world.account(
                "nurse." + officer,
                List.of(Duties.CASE_LIAISON),
                List.of(GrantedScope.ofOrganization(station)),
                station);
        as(nurse).get("/cases/" + id).then().statusCode(404);
        must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "kind", "NEEDS",
                        "heldAt", "2027-02-06T07:30:00+07:00",
                        "chairedBy", "Chủ tịch UBND xã",
                        "attendees", "Công an xã, Trạm Y tế xã, bà nội",
                        "conclusions", "Cần điều trị vết thương và tham vấn tâm lý."))
                .post("/cases/" + id + "/meetings"));
        String referral = must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "kind", "REFERRAL",
                        "organizationId", station,
                        "serviceLine", "HEALTH",
                        "request", "Điều trị vết thương.",
                        "respondBy", "2027-02-08",
                        "accountId",
                                world.text("select cast(id as text) from account where username = '" + nurse + "'")))
                .post("/cases/" + id + "/referrals"));
        must(story.post(nurse, "referrals/" + referral + "/acceptance", Map.of("feedbackBy", "2027-02-12")));
        as(nurse).get("/cases/" + id).then().statusCode(200).body("id", equalTo(id));
        must(as(officer)
                .contentType(JSON)
                .body(Map.of("happenedAt", "2027-02-06T08:00:00+07:00", "text", "Trẻ đã bình tĩnh hơn."))
                .post("/cases/" + id + "/notes"));
        // With her grandmother she is in alternative care, which was quicker than its paper (Đ.32.4).
        String placement = must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "form", "RELATIVE",
                        "carerName", "Bà nội (thử)",
                        "carerBornOn", "1962-03-04",
                        "carerAddress", "Thôn 2",
                        "conditionsCheckedOn", "2027-02-06",
                        "childAskedOn", "2027-02-06",
                        "childView", "Muốn ở với bà.",
                        "siblings", "NONE",
                        "consentBasis", "INTERVENTION_MEASURE"))
                .post("/cases/" + id + "/placements"));
        must(story.post(
                officer, "placements/" + placement + "/hand-over", Map.of("placedAt", "2027-02-06T05:10:00+07:00")));
        must(story.post(chair, "placements/" + placement + "/decision", Map.of("decisionNumber", "01/QĐ-UBND")));
        shown(id).body("clocks.code", hasItem("FOLLOW_UP_1_MONTH"));
        itIs("2027-02-11T09:00:00");
        must(story.post(nurse, "referrals/" + referral + "/feedback", Map.of("text", "Vết thương đã lành.")));
        as(nurse).get("/cases/" + id).then().statusCode(404);

        // Ten days were decided; a first review finds the father changed, and the child not yet well.
        itIs("2027-02-16T09:00:00");
        story.at("2027-02-16T09:00:00+07:00");
        must(story.post(
                officer,
                "separations/" + separation + "/end",
                Map.of("endedAt", "2027-02-16T09:00:00+07:00", "reason", "CARERS_SAFE")));
        must(story.post(
                officer,
                "placements/" + placement + "/end",
                Map.of(
                        "endedAt", "2027-02-16T09:00:00+07:00",
                        "ground", "BACK_WITH_PARENTS",
                        "note", "Về với mẹ, bố đã chuyển đi.")));
        must(story.review(true, false));
        story.close().then().statusCode(409).body("code", equalTo("CLOSURE_CONDITIONS_NOT_MET"));
        must(story.draft());
        must(story.submit());
        must(story.approve());
        must(story.start());

        // In May she is safe and well.
        itIs("2027-05-10T09:00:00");
        story.at("2027-05-10T09:00:00+07:00");
        must(story.review(true, true));
        story.close()
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("clocks.state.unique()", contains("MET"))
                .body("allowedActions", equalTo(List.of()));
        as(officer).get("/cases/" + id + "/plan/versions").then().body("items.number", contains(1, 2, 3));
        as(officer).get("/tasks").then().body("items", equalTo(List.of()));

        // What is put on file is the form on paper, with what was told in the night.
        var paper = as(officer)
                .accept("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .get("/cases/" + id + "/forms/" + form);
        paper.then().statusCode(200);
        try (var docx = new XWPFDocument(new ByteArrayInputStream(paper.asByteArray()));
                var text = new XWPFWordExtractor(docx)) {
            var said = text.getText();
            for (var each : List.of("Mẫu số 01", "Nguyễn Thị Xuân", "Hoảng sợ, có vết thương.", "22 giờ 40")) {
                assertTrue(said.contains(each), () -> each + " is not in\n" + said);
            }
            assertFalse(said.contains("Chưa đối chiếu"), said);
        }
    }

    /** The other story: nobody does anything. */
    @Test
    void who_lets_the_twelve_hours_pass_is_warned_and_then_the_chair_and_then_the_province() {
        itIs("2027-02-05T23:00:00");
        String id = as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt",
                        "2027-02-05T22:40:00+07:00",
                        "channel",
                        "PHONE",
                        "incidentUnitId",
                        province.commune(),
                        "emergency",
                        true))
                .post("/cases")
                .path("id");
        var second = world.account("second." + province.officer(), Duties.COMMUNE_OFFICER, province.commune());
        itIs("2027-02-06T04:39:59");
        warned(province.officer(), id);
        itIs("2027-02-06T07:40:00");
        // As long as nobody has taken it up, every officer of the place is told.
        warned(province.officer(), id, "THREE_QUARTERS", "HALF");
        warned(second, id, "THREE_QUARTERS", "HALF");
        warned(province.chair(), id);
        as(province.officer())
                .get("/case-clocks?dueBefore=2027-02-06T04:00:00Z")
                .then()
                .body("items.caseId", contains(id))
                .body("items.clock", contains("EMERGENCY_MEASURE"));
        as(province.officer())
                .get("/case-clocks?dueBefore=2027-02-06T03:40:00Z")
                .then()
                .body("items", equalTo(List.of()));
        as(province.officer())
                .get("/cases?dueBefore=2027-02-06T04:00:00Z")
                .then()
                .body("items.id", contains(id));

        // The last instant is in time still.
        itIs("2027-02-06T10:40:00");
        warned(province.chair(), id);
        // A restart in between changes nothing: what runs at start finds what is due, and nothing twice.
        itIs("2027-02-06T10:41:00");
        assertEquals(0, alerts.run());
        warned(province.officer(), id, "END", "THREE_QUARTERS", "HALF");
        warned(province.chair(), id, "TO_CHAIR");
        warned(province.supervisor(), id);
        itIs("2027-02-06T22:41:00");
        warned(province.supervisor(), id, "TO_PROVINCE");
        as(province.supervisor()).get("/cases/" + id).then().statusCode(404);
        as(province.neighboursOfficer()).get("/clock-alerts").then().body("items", equalTo(List.of()));

        // What was seen by one is not seen by another.
        String alert = as(province.chair()).get("/clock-alerts").path("items[0].id");
        as(province.chair())
                .put("/clock-alerts/" + alert + "/seen")
                .then()
                .statusCode(200)
                .body("seenAt", equalTo("2027-02-06T15:41:00Z"));
        as(province.chair()).get("/clock-alerts?seen=false").then().body("items", equalTo(List.of()));
        as(province.chair()).get("/clock-alerts?seen=true&count=exact").then().body("total", equalTo(1));
        as(province.officer()).put("/clock-alerts/" + alert + "/seen").then().statusCode(404);
        as(province.officer())
                .get("/clock-alerts?limit=2&seen=false&kind=END")
                .then()
                .body("items.kind", contains("END"))
                .body("items[0].seenAt", nullValue());

        // Once it is measured, no warning follows.
        must(as(province.officer())
                .contentType(JSON)
                .body(Map.of("takenAt", "2027-02-06T22:00:00+07:00", "description", "Đưa trẻ đến nơi an toàn"))
                .post("/cases/" + id + "/emergency-measures"));
        as(province.officer()).get("/case-clocks").then().body("items", equalTo(List.of()));
    }

    /** The end is counted anew from a corrected hour: what was said of the old one is gone, and the new one is warned of. */
    @Test
    void an_end_that_has_moved_is_warned_of_anew() {
        itIs("2027-02-05T23:50:00");
        String id = opened("2027-02-05T22:40:00+07:00");
        var chairs = as(province.chair()).get("/me").<String>path("id");
        itIs("2027-02-06T04:40:00");
        warned(province.officer(), id, "HALF");
        patch(id, Map.of("receivedAt", "2027-02-05T23:40:00+07:00"));
        alerts.run();
        warned(province.officer(), id);
        as(province.officer())
                .get("/clock-alerts?count=exact&caseId=" + id)
                .then()
                .body("total", equalTo(0));
        itIs("2027-02-06T05:40:00");
        warned(province.officer(), id, "HALF");
        // A chair who answers for a case is warned like an officer, and the officer no more.
        patch(id, Map.of("assigneeId", chairs));
        warned(province.chair(), id, "HALF");
        warned(province.officer(), id);
    }

    private String opened(String receivedAt) {
        return must(as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "receivedAt",
                        receivedAt,
                        "channel",
                        "PHONE",
                        "incidentUnitId",
                        province.commune(),
                        "emergency",
                        true))
                .post("/cases"));
    }

    private void patch(String id, Map<String, ?> patch) {
        must(as(province.officer())
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/cases/" + id));
    }

    private void itIs(String local) {
        clock.timeIs(java.time.LocalDateTime.parse(local)
                .atZone(clock.getZone())
                .toInstant()
                .toString());
        alerts.run();
    }

    /** The newest first; those raised in one instant in the order of the limit. */
    private void warned(String account, String caseId, String... kinds) {
        List<String> told = as(account).get("/clock-alerts?caseId=" + caseId).path("items.kind");
        assertEquals(
                List.of(kinds).stream().sorted().toList(),
                told.stream().sorted().toList());
    }

    private ValidatableResponse shown(String id) {
        return as(province.officer()).get("/cases/" + id).then().statusCode(200);
    }
}
