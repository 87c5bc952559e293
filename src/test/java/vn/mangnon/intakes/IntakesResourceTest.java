package vn.mangnon.intakes;

import static io.restassured.http.ContentType.JSON;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.CaseStory;
import vn.mangnon.World;
import vn.mangnon.access.Duties;
import vn.mangnon.access.GrantedScope;
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
        // What is corrected there is corrected in its clock, and what was not so has none.
        for (var known : List.of("2026-11-22T01:00:00Z", "")) {
            var body = new HashMap<String, Object>(
                    Map.of("confidentiality", "CONFIDENTIAL", "distribution", List.of("POLICE")));
            if (!known.isEmpty()) {
                body.put("knownAt", known);
            }
            must(story.put(province.officer(), "intake", body));
            as(province.officer())
                    .get("/cases/" + id)
                    .then()
                    .body(
                            "clocks.findAll { it.code == 'NOTIFICATION' }.startedAt",
                            equalTo(known.isEmpty() ? List.of() : List.of(known)));
        }
    }

    @Test
    void another_channel_or_hour_of_the_news_reaches_the_clocks_and_comes_before_all_that_was_done() {
        for (var channel : List.of("PHONE", "HOTLINE_111")) {
            patched(province.officer(), Map.of("channel", channel))
                    .then()
                    .statusCode(200)
                    .body(
                            "clocks.findAll { it.code == 'FORWARDING' }.startedAt",
                            equalTo(channel.equals("PHONE") ? List.of() : List.of("2026-11-22T02:00:00Z")));
        }
        must(story.put(
                province.officer(),
                "intake",
                Map.of(
                        "confidentiality", "RESTRICTED",
                        "distribution", List.of("POLICE"),
                        "knownAt", "2026-11-22T01:30:00Z")));
        patched(province.officer(), Map.of("receivedAt", "2026-11-22T01:29:59Z"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/receivedAt"))
                .body("errors.code", contains("BEFORE_KNOWN"));
        must(story.at("2026-11-22T02:15:00Z").verify());
        patched(province.officer(), Map.of("receivedAt", "2026-11-22T02:15:01Z"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/receivedAt"))
                .body("errors.code", contains("AFTER_A_MEASURE"));
        patched(province.officer(), Map.of("receivedAt", "2026-11-22T02:15:00Z"))
                .then()
                .statusCode(200)
                .body("clocks.findAll { it.code == 'FORWARDING' }.startedAt", contains("2026-11-22T02:15:00Z"));
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
    void whoever_handles_a_case_gives_it_back_or_on_and_sees_it_no_more() {
        var third = world.unit(
                province.code() + "-C",
                "Xã C " + province.code(),
                "COMMUNE",
                province.code(),
                "/" + province.code() + "/" + province.code() + "-C/");
        var thirdsOfficer = world.account("third." + province.officer(), Duties.COMMUNE_OFFICER, third);
        must(story.post(province.officer(), "acceptance", Map.of()));
        must(given(province.officer(), province.neighbour()));
        // Nobody there answers for it yet.
        as(province.neighboursOfficer())
                .get("/cases/" + id)
                .then()
                .body("assigneeId", nullValue())
                .body("allowedActions", hasItem("ACCEPT"));
        must(given(province.neighboursOfficer(), province.commune()));
        as(province.neighboursOfficer()).get("/cases/" + id).then().statusCode(404);
        as(province.officer())
                .get("/cases/" + id)
                .then()
                .statusCode(200)
                .body("handlingUnitId", nullValue())
                .body("allowedActions", hasItem("ACCEPT"));
        must(given(province.officer(), province.neighbour()));
        must(given(province.neighboursOfficer(), third));
        as(province.neighboursOfficer()).get("/cases/" + id).then().statusCode(404);
        as(thirdsOfficer)
                .get("/cases/" + id + "/transfers")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
    }

    private Response given(String account, UUID unit) {
        return story.post(
                account,
                "transfer",
                Map.of("unitId", unit, "transferredAt", "2026-11-22T02:30:00Z", "reason", "Trẻ cư trú ở xã kia"));
    }

    @Test
    void whoever_handles_a_case_writes_in_it_as_the_commune_of_the_incident_does() {
        must(given(province.officer(), province.neighbour()));
        var theirs = as(province.neighboursOfficer()).get("/me").<String>path("id");
        patched(province.neighboursOfficer(), Map.of("assigneeId", UUID.randomUUID(), "childId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/assigneeId", "/childId"))
                .body("errors.code", contains("UNKNOWN_VALUE", "UNKNOWN_VALUE"));
        patched(province.neighboursOfficer(), Map.of("incidentUnitId", province.neighbour()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/incidentUnitId"))
                .body("errors.code", contains("NOT_CHANGEABLE"));
        must(story.post(province.neighboursOfficer(), "acceptance", Map.of("assigneeId", theirs)));
        patched(province.neighboursOfficer(), Map.of("summary", "Xã bên ghi."))
                .then()
                .statusCode(200)
                .body("assigneeId", equalTo(theirs));
        // Who answers for it there sees what was told in confidence.
        must(inform(province.officer(), Map.of("agreed", true, "name", "Bà Hàng Xóm")));
        as(province.neighboursOfficer())
                .get("/cases/" + id + "/informant")
                .then()
                .statusCode(200);
        var form = must(formOf(province.neighboursOfficer()));
        as(province.neighboursOfficer())
                .get("/cases/" + id + "/forms/" + form)
                .then()
                .body("hiddenSections", empty())
                .body("allowedActions", contains("CHANGE", "COMPLETE"));
    }

    private Response patched(String account, Map<String, ?> patch) {
        return as(account)
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body(patch)
                .patch("/cases/" + id);
    }

    private Response formOf(String account) {
        return as(account)
                .contentType(JSON)
                .body(Map.of(
                        "templateCode",
                        "mau-01",
                        "prefill",
                        true,
                        "answers",
                        Map.of("informantName", "Bà Hàng Xóm", "currentState", "Hoảng sợ")))
                .post("/cases/" + id + "/forms");
    }

    /** Every way to what was told in confidence: the row itself, the form, a document, and being put in charge. */
    @Test
    void what_was_told_in_confidence_is_for_whoever_is_in_charge_by_every_way() {
        must(story.post(province.officer(), "acceptance", Map.of()));
        must(inform(province.officer(), Map.of("agreed", true, "name", "Bà Hàng Xóm")));
        var form = must(formOf(province.officer()));
        must(story.post(province.officer(), "forms/" + form + "/completion", Map.of()));
        var document = must(as(province.officer())
                .contentType(JSON)
                .body(Map.of(
                        "title", "Đơn của bà Hàng Xóm",
                        "confidentiality", "RESTRICTED",
                        "distributionScope", "Chủ tịch"))
                .post("/cases/" + id + "/documents"));
        must(as(province.officer())
                .contentType("application/octet-stream")
                .header("If-Match", "*")
                .body("%PDF-1.7 ảnh chụp đơn".getBytes(StandardCharsets.UTF_8))
                .put("/cases/" + id + "/documents/" + document + "/content"));
        var colleague = world.account("colleague." + province.officer(), Duties.COMMUNE_OFFICER, province.commune());
        var colleaguesId = as(colleague).get("/me").<String>path("id");
        as(colleague)
                .get("/cases/" + id + "/forms/" + form)
                .then()
                .statusCode(200)
                .body("hiddenSections", contains("informant"))
                .body("answers", not(hasKey("informantName")))
                .body("answers.currentState", equalTo("Hoảng sợ"));
        var correction = must(as(colleague)
                .contentType(JSON)
                .body(Map.of("templateCode", "mau-01", "supersedes", form))
                .post("/cases/" + id + "/forms"));
        // Neither written over nor guessed at.
        for (var guess : List.of("Ai Đó", "Bà Hàng Xóm")) {
            as(colleague)
                    .contentType(World.MERGE_PATCH)
                    .header("If-Match", "*")
                    .body(Map.of("answers", Map.of("informantName", guess)))
                    .patch("/cases/" + id + "/forms/" + correction)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/answers/informantName"))
                    .body("errors.code", contains("NOT_CHANGEABLE"));
        }
        as(colleague)
                .contentType(World.MERGE_PATCH)
                .header("If-Match", "*")
                .body("{\"answers\": null}")
                .patch("/cases/" + id + "/forms/" + correction)
                .then()
                .statusCode(422);
        as(colleague).get("/cases/" + id + "/documents/" + document).then().statusCode(404);
        as(colleague).get("/cases/" + id + "/documents").then().body("items", empty());
        patched(colleague, Map.of("assigneeId", colleaguesId))
                .then()
                .statusCode(403)
                .body("code", equalTo("CASE_OF_ANOTHER"));
        story.put(colleague, "assignee", Map.of("assigneeId", colleaguesId))
                .then()
                .statusCode(403);
        story.put(province.chair(), "assignee", Map.of("assigneeId", UUID.randomUUID()))
                .then()
                .statusCode(422);
        story.put(province.chair(), "assignee", Map.of("assigneeId", colleaguesId))
                .then()
                .statusCode(200)
                .body("assigneeId", equalTo(colleaguesId));
        as(colleague).get("/cases/" + id + "/documents/" + document).then().statusCode(200);
        as(province.officer())
                .get("/cases/" + id + "/documents/" + document)
                .then()
                .statusCode(404);
        as(province.officer())
                .get("/cases/" + id + "/forms/" + form)
                .then()
                .body("answers", not(hasKey("informantName")));
        // Forgotten here is forgotten everywhere, also in what was completed.
        as(colleague)
                .header("If-Match", "*")
                .delete("/cases/" + id + "/informant")
                .then()
                .statusCode(204);
        for (var each : List.of(form, correction)) {
            as(colleague)
                    .get("/cases/" + id + "/forms/" + each)
                    .then()
                    .body("hiddenSections", empty())
                    .body("answers", not(hasKey("informantName")))
                    .body("answers.currentState", equalTo("Hoảng sợ"));
        }
        as(colleague)
                .header("If-Match", "*")
                .delete("/cases/" + id + "/informant")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        // What a colleague, the police's liaison and a school's are answered, and whether a counselling worker sees Mẫu
        // 01.
        "RESTRICTED, 200, 200, 404, true",
        "CONFIDENTIAL, 404, 404, 404, false",
        "STRICTLY_CONFIDENTIAL, 404, 404, 404, false"
    })
    void what_was_told_goes_as_far_as_was_said_and_no_form_goes_further(
            String level, int colleagues, int polices, int schools, boolean workerSeesForm) {
        must(formOf(province.officer()));
        must(story.put(
                province.officer(),
                "intake",
                Map.of("confidentiality", level, "distribution", List.of("POLICE"), "childState", "Hoảng sợ")));
        var name = level.substring(0, 1).toLowerCase(Locale.ROOT) + "." + province.officer();
        var colleague = world.account("colleague." + name, Duties.COMMUNE_OFFICER, province.commune());
        as(province.officer()).get("/cases/" + id + "/intake").then().statusCode(200);
        as(province.chair()).get("/cases/" + id + "/intake").then().statusCode(200);
        as(colleague).get("/cases/" + id + "/intake").then().statusCode(colleagues);
        as(liaison("police." + name, "POLICE"))
                .get("/cases/" + id + "/intake")
                .then()
                .statusCode(polices);
        as(liaison("school." + name, "SCHOOL"))
                .get("/cases/" + id + "/intake")
                .then()
                .statusCode(schools);
        if (colleagues == 404) {
            var nobody = as(province.chair()).get("/cases/" + UUID.randomUUID() + "/intake");
            var hidden =
                    story.put(colleague, "intake", Map.of("confidentiality", level, "distribution", List.of("POLICE")));
            assertEquals(withoutIds(nobody), withoutIds(hidden));
        }
        var worker = world.account("worker." + name, Duties.COUNSELLING_WORKER, province.commune());
        var form = as(worker).get("/cases/" + id + "/forms").<String>path("items[0].id");
        as(worker)
                .get("/cases/" + id + "/forms/" + form)
                .then()
                .statusCode(200)
                .body("answers", workerSeesForm ? hasKey("currentState") : anEmptyMap());
    }

    private String liaison(String username, String kind) {
        var body = world.organization("Cơ quan " + username, kind, province.commune(), null);
        return world.account(
                username,
                List.of(Duties.CASE_LIAISON),
                List.of(GrantedScope.ofCase(UUID.fromString(id), LocalDate.of(2027, 1, 31))),
                body);
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
        // Nobody is named any more by news that was not true.
        must(story.end("REFUTED"));
        assertEquals(Set.of(), harmersOf(her));
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
