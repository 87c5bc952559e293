package vn.mangnon.placements;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.TestClock;
import vn.mangnon.World;
import vn.mangnon.access.Duties;

/** From the proposal to the end, over HTTP. Today is Sunday 22 November 2026; the child is eight. */
@QuarkusTest
class PlacementsTest {

    @Inject
    World world;

    @Inject
    TestClock clock;

    World.Province province;
    String officer;
    String child;
    String id;

    @BeforeEach
    void a_case_of_a_child() {
        province = world.freshProvince();
        officer = province.officer();
        child = registered(officer, child("Bé Cần Chăm Sóc", province.commune()));
        id = opened(child, false);
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void a_family_is_proposed_decided_handed_the_child_and_visited() {
        propose(relative("CONSENT"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CONSENT_MISSING"))
                .body("errors.code", containsInAnyOrder("REPRESENTATIVE_CONSENT_MISSING", "CHILD_CONSENT_MISSING"));
        consent("GUARDIAN");
        consent("CHILD");
        propose(relative("NO_REPRESENTATIVE")).then().statusCode(409).body("code", equalTo("REPRESENTATIVE_KNOWN"));
        propose(relative("INTERVENTION_MEASURE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_INTERVENTION_MEASURE"));
        var made = propose(relative("CONSENT"));
        made.then().statusCode(201).body("status", equalTo("PROPOSED")).body("carerName", equalTo("Bà Nội"));
        propose(relative("CONSENT")).then().statusCode(409).body("code", equalTo("PLACEMENT_OPEN_ALREADY"));
        var placement = "/cases/" + id + "/placements/" + made.path("id");
        act(officer, placement, "hand-over", Map.of("placedAt", "2026-11-22T02:00:00Z"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLACEMENT_NOT_DECIDED"));
        // Who is both does not decide on his own proposal.
        act(province.chair(), placement, "decision", Map.of("decisionNumber", "12/QĐ-UBND"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECIDED"));
        // Fifteen working days from Sunday the 22nd: Friday 11 December.
        clocks().body("find { it.code == 'CARE_HANDOVER' }.dueAt", equalTo("2026-12-11T16:59:59.999999Z"));

        clock.timeIs("2026-11-30T03:00:00Z");
        act(officer, placement, "hand-over", Map.of("placedAt", "2026-11-20T02:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("BEFORE_RECEIPT"));
        act(officer, placement, "hand-over", Map.of("placedAt", "2026-11-30T02:00:00Z"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PLACED"));
        clocks().body("find { it.code == 'CARE_HANDOVER' }.state", equalTo("MET"))
                .body("find { it.code == 'FOLLOW_UP_1_MONTH' }.state", equalTo("RUNNING"))
                .body("code", hasItems("FOLLOW_UP_3_MONTHS", "CARE_REPORT", "CARER_NOTICE", "PLACEMENT_ASSESSMENT"));
        as(officer).get("/tasks?mine=true").then().body("items.code", hasItem("FOLLOW_UP_1_MONTH"));

        clock.timeIs("2026-12-30T03:00:00Z");
        follow(placement, "FACILITY_REVIEW", "2026-12-29T02:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOT_OF_THIS_FORM"));
        follow(placement, "AFTER_1_MONTH", "2026-12-29T02:00:00Z").then().statusCode(201);
        clocks().body("find { it.code == 'FOLLOW_UP_1_MONTH' }.state", equalTo("MET"));

        // The case is closed, and the child is still there.
        new CaseStory(officer, province.chair(), id).at("2026-12-30T03:00:00Z").closed();
        clocks().body("find { it.code == 'CARE_REPORT' }.state", equalTo("RUNNING"));
        clock.timeIs("2027-05-20T03:00:00Z");
        follow(placement, "SIX_MONTH_REPORT", "2027-05-20T02:00:00Z").then().statusCode(201);
        clocks().body("findAll { it.code == 'CARE_REPORT' }.state", containsInAnyOrder("MET", "RUNNING"));
        act(
                        officer,
                        placement,
                        "end",
                        Map.of("endedAt", "2027-05-20T02:30:00Z", "ground", "BACK_WITH_PARENTS", "note", "Về nhà"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));
        clocks().body("findAll { it.stoppedAt == null }", equalTo(List.of()));
        act(officer, placement, "end", Map.of("endedAt", "2027-05-20T02:30:00Z", "ground", "OTHER_CARE", "note", "x"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLACEMENT_ENDED"));
        follow(placement, "ASSESSMENT", "2027-05-20T02:40:00Z").then().body("code", equalTo("CHILD_NOT_PLACED"));
        as(officer)
                .get(placement + "/follow-ups?count=exact")
                .then()
                .body("total", equalTo(2))
                .body("items.kind", contains("AFTER_1_MONTH", "SIX_MONTH_REPORT"));
        as(province.neighboursOfficer()).get(placement).then().statusCode(404);
        assertEquals(
                0,
                world.number("select count(*) from case_placement where case_id = '" + id
                        + "' and position(convert_to('Bà Nội', 'UTF8') in carer_name_sealed) > 0"));
    }

    @Test
    void in_an_emergency_the_child_comes_first_and_the_decision_after() {
        id = opened(child, true);
        var proposal = relative("INTERVENTION_MEASURE");
        proposal.remove("meetings");
        var placement = "/cases/" + id + "/placements/" + must(propose(proposal));
        act(officer, placement, "hand-over", Map.of("placedAt", "2026-11-22T02:00:00Z"))
                .then()
                .statusCode(200);
        act(province.chair(), placement, "refusal", Map.of("note", "Không"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CHILD_IS_PLACED"));
        act(province.chair(), placement, "decision", Map.of("decisionNumber", "13/QĐ-UBND"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PLACED"))
                .body("decisionNumber", equalTo("13/QĐ-UBND"));
        clocks().body("code", not(hasItem("CARE_HANDOVER"))).body("code", hasItem("FOLLOW_UP_1_MONTH"));
        must(new CaseStory(officer, province.chair(), id).end("CHILD_DIED"));
        as(officer).get(placement).then().body("status", equalTo("ENDED")).body("endGround", equalTo("CHILD_DIED"));
    }

    @Test
    void a_facility_is_the_last_choice_and_has_its_review() {
        var home = world.organization("Trung tâm BTXH", "SOCIAL_FACILITY", province.id(), null);
        var school = world.organization("Trường", "SCHOOL", province.commune(), null);
        var wrong = facility(school.toString());
        wrong.remove("reason");
        wrong.remove("childAskedOn");
        propose(wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/childAskedOn", "/facilityId"));
        consent("GUARDIAN");
        consent("CHILD");
        var placement = "/cases/" + id + "/placements/" + must(propose(facility(home.toString())));
        must(act(province.chair(), placement, "decision", Map.of("decisionNumber", "14/QĐ-UBND")));
        must(act(officer, placement, "hand-over", Map.of("placedAt", "2026-11-22T03:00:00Z")));
        clocks().body("code", hasItem("FACILITY_REVIEW")).body("code", not(hasItem("FOLLOW_UP_1_MONTH")));

        // Half a year later it stands on the list of those whom nobody has looked at.
        as(officer)
                .get("/placements?count=exact")
                .then()
                .body("items.caseId", contains(id))
                .body("items.childId", contains(child))
                .body("items.facilityId", contains(home.toString()))
                .body("items.lastLookedAt", contains(nullValue()))
                .body("total", equalTo(1));
        as(officer).get("/placements?asOf=2026-11-21").then().body("items", equalTo(List.of()));
        as(officer).get("/placements?form=RELATIVE").then().body("items", equalTo(List.of()));
        as(officer).get("/placements?notLookedAt=true").then().body("items", equalTo(List.of()));
        as(officer).get("/placements?notLookedAt=true&asOf=2027-05-22").then().body("items.caseId", contains(id));
        as(province.neighboursOfficer()).get("/placements").then().body("items", equalTo(List.of()));
        clock.timeIs("2027-05-10T03:00:00Z");
        must(follow(placement, "FACILITY_REVIEW", "2027-05-10T02:00:00Z"));
        as(officer).get("/placements?notLookedAt=true&asOf=2027-05-22").then().body("items", equalTo(List.of()));
        as(officer)
                .get("/placements?asOf=2027-05-22")
                .then()
                .body("items.lastLookedAt", everyItem(equalTo("2027-05-10T02:00:00Z")));
    }

    @Test
    void nobody_decides_on_his_own_proposal_and_a_refusal_makes_room() {
        var both = world.account(
                "both." + officer,
                List.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR),
                List.of(vn.mangnon.access.GrantedScope.ofUnit(province.commune())),
                null);
        consent("GUARDIAN");
        consent("CHILD");
        var own = "/cases/" + id + "/placements/"
                + must(as(both).contentType(JSON).body(relative("CONSENT")).post("/cases/" + id + "/placements"));
        act(both, own, "decision", Map.of("decisionNumber", "1"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PLACEMENT_PROPOSER_CANNOT_DECIDE"));
        act(province.chair(), own, "refusal", Map.of("note", "Chưa xác minh"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("decisionNote", equalTo("Chưa xác minh"));
        act(province.chair(), own, "decision", Map.of("decisionNumber", "1"))
                .then()
                .body("code", equalTo("PLACEMENT_DECIDED_ALREADY"));
        must(propose(relative("CONSENT")));
        as(officer).get("/cases/" + id + "/placements").then().body("items.status", contains("PROPOSED", "REFUSED"));
        var nameless = opened(null, false);
        as(officer)
                .contentType(JSON)
                .body(relative("CONSENT"))
                .post("/cases/" + nameless + "/placements")
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_WITHOUT_CHILD"));
        as(officer).contentType(JSON).body("{}").post(own + "/end").then().statusCode(422);
        as(officer)
                .contentType(JSON)
                .body(Map.of("endedAt", "2026-11-22T03:00:00Z", "ground", "OTHER_CARE", "note", "x"))
                .post(own + "/end")
                .then()
                .statusCode(428)
                .body("code", notNullValue());
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

    private void consent(String givenBy) {
        must(as(officer)
                .contentType(JSON)
                .body(Map.of(
                        "purpose", "ALTERNATIVE_CARE",
                        "givenBy", givenBy,
                        "giverName", "Người Đồng Ý",
                        "givenOn", "2026-11-20",
                        "evidence", "Giấy đồng ý"))
                .post("/children/" + child + "/consents"));
    }

    private static Map<String, Object> relative(String basis) {
        return new HashMap<>(Map.of(
                "form", "RELATIVE",
                "carerName", "Bà Nội",
                "carerBornOn", "1960-01-01",
                "carerAddress", "Thôn 1",
                "conditionsCheckedOn", "2026-11-21",
                "meetings", List.of("2026-11-20", "2026-11-21"),
                "childAskedOn", "2026-11-21",
                "childView", "Muốn ở với bà",
                "siblings", "NONE",
                "consentBasis", basis));
    }

    private static Map<String, Object> facility(String facility) {
        return new HashMap<>(Map.of(
                "form", "FACILITY",
                "reason", "Không có gia đình nào nhận",
                "facilityId", facility,
                "childAskedOn", "2026-11-21",
                "childView", "Được",
                "siblings", "NONE",
                "consentBasis", "CONSENT"));
    }

    private Response propose(Map<String, ?> details) {
        return as(officer).contentType(JSON).body(details).post("/cases/" + id + "/placements");
    }

    private static Response act(String who, String placement, String what, Map<String, ?> body) {
        return as(who).contentType(JSON).header("If-Match", "*").body(body).post(placement + "/" + what);
    }

    private Response follow(String placement, String kind, String at) {
        return act(
                officer,
                placement,
                "follow-ups",
                Map.of("kind", kind, "madeAt", at, "safe", true, "findings", "Trẻ khỏe (thử)"));
    }

    private ValidatableResponse clocks() {
        return as(officer).get("/cases/" + id).then().rootPath("clocks");
    }
}
