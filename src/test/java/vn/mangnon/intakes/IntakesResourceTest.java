package vn.mangnon.intakes;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.mangnon.CaseStory.must;
import static vn.mangnon.World.as;
import static vn.mangnon.World.child;
import static vn.mangnon.World.registered;
import static vn.mangnon.World.withoutIds;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.mangnon.CaseStory;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.consents.NamedHarmers;
import vn.mangnon.consents.Relation;

/** How the news came and went, and what was done to the child. */
@QuarkusTest
class IntakesResourceTest {

    @Inject
    World world;

    @Inject
    @All
    List<NamedHarmers> harmers;

    World.Province province;
    String id;
    CaseStory story;

    @BeforeEach
    void a_case_of_its_own() {
        province = world.freshProvince();
        id = opened(Map.of(
                "receivedAt",
                "2026-11-22T02:00:00Z",
                "channel",
                "OTHER_HOTLINE",
                "incidentUnitId",
                province.commune(),
                "emergency",
                true));
        story = new CaseStory(province.officer(), province.chair(), id);
    }

    private String opened(Map<String, Object> body) {
        return must(as(province.officer()).contentType(JSON).body(body).post("/cases"));
    }

    @Test
    void who_may_see_it_is_settled_before_anything_is_told() {
        story.put(
                        province.officer(),
                        "intake",
                        Map.of("childName", "Bé A", "childAge", 19, "knownAt", "2026-11-22T02:01:00Z"))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/confidentiality", "/distribution", "/childAge", "/knownAt"));
        as(province.officer()).get("/cases/" + id + "/intake").then().statusCode(404);
        must(story.put(
                province.officer(),
                "intake",
                Map.of(
                        "confidentiality", "CONFIDENTIAL",
                        "distribution", List.of("POLICE"),
                        "knownAt", "2026-11-22T01:30:00Z",
                        "childName", "Bé A")));
        as(province.chair())
                .get("/cases/" + id + "/intake")
                .then()
                .statusCode(200)
                .body("childName", equalTo("Bé A"))
                .body("distribution", contains("POLICE"));
        // Told half an hour after it was known: measured, and no breach.
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .body("clocks.find { it.code == 'NOTIFICATION' }.stoppedAt", equalTo("2026-11-22T02:00:00Z"))
                .body("clocks.find { it.code == 'NOTIFICATION' }.state", equalTo("MET"));
    }

    @Test
    void an_informant_is_written_only_with_agreement_and_shown_to_two_people_only() {
        inform(province.officer(), Map.of("agreed", false, "name", "Bà Hàng Xóm"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("INFORMANT_DID_NOT_AGREE"));
        must(inform(province.officer(), Map.of("agreed", true, "name", "Bà Hàng Xóm", "phone", "0912345678")));
        var colleague = world.account("colleague." + province.officer(), Duties.COMMUNE_OFFICER, province.commune());
        var nobody = as(province.chair()).get("/cases/" + UUID.randomUUID() + "/informant");
        for (var known : List.of(province.officer(), province.chair())) {
            as(known).get("/cases/" + id + "/informant").then().statusCode(200).body("phone", equalTo("0912345678"));
        }
        for (var hidden : List.of(
                as(colleague).get("/cases/" + id + "/informant"),
                as(province.neighboursOfficer()).get("/cases/" + id + "/informant"),
                inform(colleague, Map.of("agreed", true, "name", "Ai Đó")))) {
            assertEquals(404, hidden.statusCode());
            assertEquals(withoutIds(nobody), withoutIds(hidden));
        }
        // Whoever takes the case up is in charge from then on, and not who wrote it down.
        must(as(colleague)
                .contentType(JSON)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/cases/" + id + "/acceptance"));
        as(colleague).get("/cases/" + id + "/informant").then().statusCode(200);
        as(province.officer()).get("/cases/" + id + "/informant").then().statusCode(404);
        assertFalse(as(province.officer()).get("/cases/" + id).asString().contains("Hàng Xóm"));
        // Every look is on record.
        as("auditor")
                .get("/audit-entries?subjectId=" + id)
                .then()
                .body("items.operation", hasItem("GET /cases/{id}/informant"));
        as(colleague)
                .header("If-Match", "*")
                .delete("/cases/" + id + "/informant")
                .then()
                .statusCode(204);
        as(province.chair()).get("/cases/" + id + "/informant").then().statusCode(404);
    }

    private Response inform(String account, Map<String, ?> body) {
        return as(account).contentType(JSON).body(body).put("/cases/" + id + "/informant");
    }

    @Test
    void a_transfer_lets_the_childs_commune_handle_it_and_restarts_no_clock() {
        as(province.neighboursOfficer()).get("/cases/" + id).then().statusCode(404);
        var before = as(province.officer()).get("/cases/" + id).<List<Map<String, ?>>>path("clocks");
        story.post(
                        province.officer(),
                        "transfer",
                        Map.of(
                                "unitId", province.neighbour(),
                                "transferredAt", "2026-11-22T02:30:00Z",
                                "reason", "Trẻ cư trú ở xã bên"))
                .then()
                .statusCode(200)
                .body("unitId", equalTo(province.neighbour().toString()));
        as(province.neighboursOfficer())
                .get("/cases/" + id)
                .then()
                .statusCode(200)
                .body("receivedAt", equalTo("2026-11-22T02:00:00Z"))
                .body("handlingUnitId", equalTo(province.neighbour().toString()))
                .body("clocks.find { it.code == 'EMERGENCY_MEASURE' }.dueAt", equalTo("2026-11-22T14:00:00Z"));
        assertEquals(
                before.stream()
                        .filter(clock -> clock.get("code").equals("EMERGENCY_MEASURE"))
                        .toList(),
                as(province.officer()).get("/cases/" + id).path("clocks.findAll { it.code == 'EMERGENCY_MEASURE' }"));
        as(province.neighboursOfficer()).get("/cases").then().body("items.id", contains(id));
        // The commune of either verifies it (Đ.25.2).
        must(new CaseStory(province.neighboursOfficer(), province.chair(), id).verify());
        as(province.officer())
                .get("/cases/" + id + "/transfers?count=exact")
                .then()
                .body("items.reason", contains("Trẻ cư trú ở xã bên"))
                .body("total", equalTo(1));
        story.post(
                        province.officer(),
                        "transfer",
                        Map.of("unitId", province.id(), "transferredAt", "2026-11-23T02:30:00Z"))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/unitId", "/transferredAt", "/reason"));
    }

    @Test
    void the_abuse_is_written_without_names_and_names_the_harmers_relation_only() {
        var her = registered(province.officer(), child("Lê Thị Em", province.commune()));
        as(province.officer())
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body(Map.of("childId", her))
                .patch("/cases/" + id)
                .then()
                .statusCode(200);
        assertEquals(Set.of(), harmersOf(her));
        var abuse = Map.of(
                "acts", List.of("KIDNAPPING", "BEATING"),
                "settings", List.of("FAMILY", "ONLINE"),
                "allegedPerpetrators",
                        List.of(Map.of("relation", "FATHER"), Map.of("relation", "GRANDPARENT", "cares", true)),
                "handlings",
                        List.of(Map.of("kind", "CRIMINAL", "authority", "Công an tỉnh", "decidedOn", "2026-11-22")));
        must(story.put(province.officer(), "abuse", abuse));
        as(province.chair())
                .get("/cases/" + id + "/abuse")
                .then()
                .body("acts", contains("BEATING", "KIDNAPPING"))
                .body("allegedPerpetrators.relation", contains("FATHER", "GRANDPARENT"))
                .body("handlings.kind", contains("CRIMINAL"));
        assertEquals(Set.of(Relation.FATHER, Relation.CARER), harmersOf(her));
        story.put(
                        province.officer(),
                        "abuse",
                        Map.of(
                                "handlings",
                                List.of(Map.of("kind", "NONE", "authority", "x", "decidedOn", "2026-11-23")),
                                "allegedPerpetrators",
                                List.of(Map.of())))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/handlings/0/decidedOn", "/allegedPerpetrators/0/relation"));
        for (var word : List.of("KIDNAPPING", "FATHER", "allegedPerpetrators")) {
            assertFalse(as(province.officer()).get("/cases").asString().contains(word), word);
        }
    }

    private Set<Relation> harmersOf(String child) {
        return harmers.stream()
                .flatMap(each -> each.namedAsHarmersOf(UUID.fromString(child)).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void a_case_ends_otherwise_with_a_reason_and_its_clocks_with_it() {
        story.end("HANDED_OVER")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/recipientId"))
                .body("errors.code", contains("REQUIRED"));
        story.end("REFUTED")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUTED"))
                .body("ending.note", equalTo("Lý do (thử)"))
                .body("clocks.find { it.code == 'EMERGENCY_MEASURE' }.state", equalTo("MET"))
                .body("allowedActions", empty());
        as(province.officer()).get("/cases?status=REFUTED").then().body("items.id", contains(id));
        var her = registered(province.officer(), child("Lê Thị Em", province.commune()));
        var hers = opened(Map.of(
                "receivedAt",
                "2026-11-22T02:00:00Z",
                "channel",
                "PHONE",
                "incidentUnitId",
                province.commune(),
                "childId",
                her));
        var other = new CaseStory(province.officer(), province.chair(), hers);
        other.end("AGED_OUT").then().statusCode(422).body("errors.code", contains("STILL_A_CHILD"));
        other.inProgress().end("REFUTED").then().statusCode(409).body("code", equalTo("CASE_ESTABLISHED"));
        var court = world.organization("Tòa án", "JUDICIARY", province.id(), null);
        other.post(
                        province.chair(),
                        "ending",
                        Map.of(
                                "ending", "HANDED_OVER",
                                "endedAt", "2026-11-22T03:00:00Z",
                                "recipientId", court,
                                "note", "Tòa án thụ lý"))
                .then()
                .statusCode(200)
                .body("status", equalTo("HANDED_OVER"))
                .body("ending.recipientId", equalTo(court.toString()));
    }

    @Test
    void the_procedure_and_the_limits_are_data_to_read() {
        as("admin")
                .get("/case-steps?limit=200&count=exact")
                .then()
                .statusCode(200)
                .body("items.find { it.step == 'APPROVE_PLAN' }.duties", contains(Duties.COMMUNE_CHAIR))
                .body("items.find { it.step == 'APPROVE_PLAN' }.from", contains("PLAN_SUBMITTED"))
                .body("items.find { it.step == 'CLOSE' }.refusals", hasItem("CLOSURE_CONDITIONS_NOT_MET"));
        as(province.officer())
                .get("/legal-time-limits?asOf=2026-11-22&code=PLAN_SUBMISSION")
                .then()
                .statusCode(200)
                .body("items.amount", contains(5))
                .body("items.unit", contains("WORKING_DAYS"))
                .body("items.emergencyExempt", contains(true));
        as("admin")
                .contentType(JSON)
                .body(Map.of(
                        "code", "PLAN_SUBMISSION",
                        "legalBasis", "x",
                        "startEvents", List.of("ASSESSED"),
                        "stopEvents", List.of("PLAN_SUBMITTED"),
                        "unit", "HOURS",
                        "rollForward", "NEXT_WORKING_DAY",
                        "validFrom", "2017-07-01"))
                .post("/legal-time-limits")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/amount", "/rollForward", "/validFrom"));
        // Far in the future, so that no other test meets it.
        must(as("admin")
                .contentType(JSON)
                .body(Map.of(
                        "code", "MATCHES_NOTICE",
                        "legalBasis", "TT mới",
                        "startEvents", List.of("MATCHES_TOLD"),
                        "stopEvents", List.of("MATCHES_TOLD"),
                        "amount", 2,
                        "unit", "MONTHS",
                        "validFrom", "2090-01-01"))
                .post("/legal-time-limits"));
        as("admin")
                .get("/legal-time-limits?code=MATCHES_NOTICE")
                .then()
                .body("items.validTo", contains("2090-01-01", null))
                .body("items.amount", contains(1, 2));
    }
}
